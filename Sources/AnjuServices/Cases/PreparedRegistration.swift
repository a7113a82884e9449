/// What there is of a registration before the write.
struct PreparedRegistration: Sendable {
    /// The answer to a request with the same key.
    var repeated: OpenCase.Opened?
    var rehearsed: RehearsedRegistration?
    var isOverLimit = false
}
