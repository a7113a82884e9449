/// A paper could not be made for a reason that no reader can mend: the drawing library's own words.
public struct PaperFailure: Error, Hashable, CustomStringConvertible {
    public let description: String
}
