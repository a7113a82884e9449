public import AnjuCore

/// Where a value came from: every fact on a page says it.
public struct Provenance: Hashable, Sendable, Codable {
    /// By what way a value came in.
    public enum Kind: String, Hashable, Sendable, Codable {
        /// Read from a document: a machine-readable zone, a chip.
        case document
        /// Typed by somebody.
        case hand
        /// Proposed by the program, such as pinyin, and confirmed by the person.
        case confirmed
        /// Answered by a department.
        case shared
        /// Taken from another item of the same file.
        case carried
        /// Made by the program.
        case program
    }

    public var kind: Kind
    /// Department that gave it.
    public var department: String
    public var at: Instant
    /// Identifier of the submission that holds it.
    public var submission: String

    public init(kind: Kind, department: String, at: Instant, submission: String) {
        (self.kind, self.department, self.at, self.submission) = (kind, department, at, submission)
    }
}
