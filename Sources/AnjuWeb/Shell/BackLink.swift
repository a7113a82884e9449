import AnjuHTML
import AnjuI18n

/// The way back, first on a page that lies below another.
enum BackLink {
    /// Leads to `path`, which `words` name.
    static func html(to path: String, _ words: String, _ t: Translator) -> HTML {
        nav(.aria(.label, t("shell.back"))) {
            a(.class("back"), .href(path)) {
                Icon.back.html
                words
            }
        }
    }
}
