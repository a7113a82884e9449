import AnjuDomain

/// A person with a live session of their own file.
struct SignedInPerson: Sendable {
    var session: OwnSession
    /// The session's secret, from the cookie.
    var secret: String
}
