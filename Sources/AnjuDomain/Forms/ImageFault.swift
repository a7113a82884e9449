/// Something that was looked at in a picture, with what was measured and what is wanted.
public struct ImageFault: Hashable, Sendable, Codable {
    /// Catalogues translate it under `finding.<code>`.
    public var code: String
    /// As printed for a person, with its unit.
    public var measured: String
    public var wanted: String

    public init(code: String, measured: String, wanted: String) {
        (self.code, self.measured, self.wanted) = (code, measured, wanted)
    }
}
