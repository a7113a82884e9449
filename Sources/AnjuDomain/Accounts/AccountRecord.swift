public import AnjuCore

/// Somebody who signs in.
public struct AccountRecord: Hashable, Sendable {
    public var id: ID<Account>
    public var login: String
    public var name: String
    public var role: String
    /// Key of the office.
    public var office: String
    /// Window or desk, such as `3`.
    public var station: String
    public var language: LanguageTag
    public var passwordHash: String
    public var createdAt: Instant
    public var disabledAt: Instant?
    /// When the command line set the password anew, until the account was told at a sign-in.
    public var passwordSetAt: Instant?
    /// Since when the password is one that an administrator handed over: the account chooses its own before anything else.
    public var passwordGivenAt: Instant?
    /// Hash of the password that was last handed over: its holder never chooses it.
    public var givenHash: String?

    /// Hours for which a password that was handed over opens anything (ASVS 6.4.1).
    public static let givenHours = 72

    public init(
        id: ID<Account>, login: String, name: String, role: String, office: String, station: String,
        language: LanguageTag,
        passwordHash: String, createdAt: Instant, disabledAt: Instant? = nil, passwordSetAt: Instant? = nil,
        passwordGivenAt: Instant? = nil, givenHash: String? = nil
    ) {
        (self.id, self.login, self.name, self.role, self.office) = (id, login, name, role, office)
        (self.station, self.language, self.passwordHash) = (station, language, passwordHash)
        (self.createdAt, self.disabledAt) = (createdAt, disabledAt)
        (self.passwordSetAt, self.passwordGivenAt) = (passwordSetAt, passwordGivenAt)
        self.givenHash = givenHash
    }

    /// Whether its password was handed over too long ago to be taken.
    public func isPasswordOver(at now: Instant) -> Bool {
        passwordGivenAt.map { $0.adding(hours: Self.givenHours) <= now } ?? false
    }
}
