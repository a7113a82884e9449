/// A case that was opened.
struct OpenedAnswer: Encodable {
    var id: String
    var number: String
    /// Said once: with the birth date it opens the person's own view; left out when the request is repeated.
    var code: String?
    /// What still stands against ending the first step; left out when the request is repeated.
    var open: [ViolationAnswer]?
}
