public import AnjuCore

/// A division of the country that a pack serves.
public struct Area: Hashable, Sendable {
    /// GB/T 2260 code to the county, the statistical code below it.
    public var code: String
    public var name: LocalizedText
    /// `province`, `city`, `district`, `town`.
    public var level: String
    /// The area above; none for the highest.
    public var parent: String?

    public init(code: String, name: LocalizedText, level: String, parent: String? = nil) {
        (self.code, self.name, self.level, self.parent) = (code, name, level, parent)
    }
}
