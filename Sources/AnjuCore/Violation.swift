/// One fault of one field, to be shown beside it.
public struct Violation: Error, Hashable, Sendable {
    /// Which field: an item's key in a form, a JSON pointer in the API; empty when it concerns the whole.
    public let field: String
    /// The stable code; catalogues translate it under `violation.<code>`.
    public let code: String
    /// Values for the placeholders of the message.
    public let details: [String: String]

    public init(_ field: String, _ code: String, _ details: [String: String] = [:]) {
        (self.field, self.code, self.details) = (field, code, details)
    }
}
