import AnjuCore
import AnjuHTML
import AnjuI18n

/// Links that show the same page in another language.
///
/// Each goes to `/language/<tag>?to=<path>`, which keeps the choice in a cookie and leads back; the page's own addresses
/// carry no language, so that a link sent to somebody else opens in theirs.
struct LanguageSwitch {
    let frame: Frame
    let t: Translator

    init(_ frame: Frame, _ t: Translator) { (self.frame, self.t) = (frame, t) }

    var html: HTML {
        guard frame.languages.count > 1 else { return .nothing }
        return nav(.class("lang"), .aria(.label, t("shell.languages"))) {
            for language in frame.languages { link(to: language) }
        }
    }

    private func link(to language: LanguageTag) -> HTML {
        let tag = language.rawValue
        let isCurrent = language == t.language
        return a(
            .href("/language/\(tag)?to=\(Self.encoded(frame.path))"), .lang(tag), .hreflang(tag),
            .when(isCurrent, .aria(.current, "true"))
        ) { Self.ownName(language) }
    }

    /// What a language calls itself.
    static func ownName(_ language: LanguageTag) -> String {
        switch language {
        case .chinese: "中文"
        case .english: "English"
        case .burmese: "မြန်မာ"
        case "ja": "日本語"
        case "ko": "한국어"
        case "es": "Español"
        default: language.rawValue
        }
    }

    /// Percent-encodes all but the unreserved characters and the slash (RFC 3986).
    static func encoded(_ path: String) -> String {
        var text = ""
        for byte in path.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: text.unicodeScalars.append(.init(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                text += "%" + (hex.count < 2 ? "0" : "") + hex
            }
        }
        return text
    }
}
