/// What a picture was when it came, judged by its content alone: names and declared types lie.
public enum ImageFormat: String, Hashable, Sendable, CaseIterable {
    case jpeg, png

    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else {
            return nil
        }
    }
}
