import AnjuDomain

/// An official with a live session.
struct SignedIn: Sendable {
    var account: AccountRecord
    var actor: Actor
    /// The session's secret, from the cookie.
    var secret: String
}
