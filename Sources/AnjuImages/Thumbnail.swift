/// A kept picture, small enough to stand in a page.
public enum Thumbnail {
    /// Of a JPEG that we wrote: its longer side becomes `longestSide` at most.
    public static func jpeg(of jpeg: [UInt8], longestSide: Int = 236) throws -> [UInt8] {
        try Pixels(try JPEGFile.essence(of: jpeg), .jpeg, longestSide: longestSide).jpeg(quality: 80)
    }
}
