/// What went wrong (RFC 9457); `code` is the contract and is never translated.
struct ProblemAnswer: Encodable {
    var type: String
    var title: String
    var status: Int
    var code: String
    var detail: String
    /// A number under which it can be asked about.
    var instance: String
    var errors: [ViolationAnswer]
}
