/// One thing that was looked at: what was measured, and what is wanted.
public struct ImageFinding: Hashable, Sendable {
    /// Lower case and stable; catalogues translate it under `finding.<code>`.
    public let code: String
    /// As printed for a person, with its unit.
    public let measured: String
    public let wanted: String
    /// Whether what was measured is what is wanted.
    public let isMet: Bool
}
