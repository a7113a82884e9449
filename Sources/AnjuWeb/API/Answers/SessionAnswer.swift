/// A session that was opened: its secret is said once.
struct SessionAnswer: Encodable {
    /// Who signed in.
    struct Official: Encodable {
        var name: String
        var role: String
        var office: String
        var department: String
    }

    var secret: String
    /// Seconds without a call after which it ends.
    var idleSeconds: Int
    var official: Official
}
