/// A catalogue that cannot be read.
public struct CatalogueError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file or folder.
    public let file: String
    /// What is wrong with it.
    public let reason: String

    public init(file: String, reason: String) { (self.file, self.reason) = (file, reason) }

    /// The file and the reason, for the log.
    public var description: String { "\(file): \(reason)" }
}
