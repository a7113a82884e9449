/// Something that the tests need is not installed; they fail rather than leave anything out.
public struct MissingPart: Error, CustomStringConvertible {
    /// What is missing.
    public let part: String
    /// The Debian package that has it.
    public let package: String

    public init(part: String, package: String) {
        (self.part, self.package) = (part, package)
    }

    public var description: String { "\(part) is missing: apt-get install --no-install-recommends \(package)" }
}
