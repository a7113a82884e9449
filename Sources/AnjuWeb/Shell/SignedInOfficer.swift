/// Who is signed in, as the bar shows them.
struct SignedInOfficer: Hashable, Sendable {
    var name: String
    /// The window or office.
    var post: String
    /// Where signing out is sent, as a `post`.
    var signOutPath: String
    /// The officer's own settings.
    var settingsPath: String?

    init(name: String, post: String, signOutPath: String = "/sign-out", settingsPath: String? = nil) {
        (self.name, self.post, self.signOutPath, self.settingsPath) = (name, post, signOutPath, settingsPath)
    }
}
