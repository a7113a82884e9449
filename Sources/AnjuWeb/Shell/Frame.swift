import AnjuCore

/// What stands around every page: where one is, who one is, where one can go.
struct Frame: Hashable, Sendable {
    /// The centre or office, in the page's language.
    var site: String
    /// The page's own address with its query, so that changing the language leads back to it.
    var path: String
    var navigation: [NavigationItem]
    /// Languages offered, in the order shown, each under its own name.
    var languages: [LanguageTag]
    /// Who is signed in; `nil` on public pages.
    var officer: SignedInOfficer?
    /// Whom the public may call; shown at the foot of public pages, always in the same place (WCAG 3.2.6).
    var help: HelpLine?
    /// A line above everything, such as that this is a demonstration.
    var banner: String?
    /// Whether Enter goes to the next field in forms that are filled at speed; off for who uses a screen reader.
    var entersNextField: Bool

    init(
        site: String, path: String, navigation: [NavigationItem] = [],
        languages: [LanguageTag] = [.chinese, .english, .burmese], officer: SignedInOfficer? = nil,
        help: HelpLine? = nil, banner: String? = nil, entersNextField: Bool = false
    ) {
        (self.site, self.path, self.navigation, self.languages) = (site, path, navigation, languages)
        (self.officer, self.help, self.banner, self.entersNextField) = (officer, help, banner, entersNextField)
    }
}
