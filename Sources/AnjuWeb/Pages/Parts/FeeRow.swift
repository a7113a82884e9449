import AnjuHTML
import AnjuI18n

/// One fee: what for, how much, by which basis.
struct FeeRow: Hashable, Sendable {
    var title: String
    /// Such as "free", "120 CNY", or that the office sets it.
    var amount: String
    var article: String

    /// A sheet of all fees; nothing where none falls due.
    static func sheet(_ rows: [FeeRow], _ t: Translator) -> HTML {
        if rows.isEmpty { return .nothing }
        return Sheet.titled(t("fee.title"), id: "fees") {
            ul(.class("list")) {
                for row in rows {
                    Sheet.line(span(.aria(.hidden, "true")) {}, end: span { row.amount }) {
                        b { ForeignWords.html(row.title, on: t.language) }
                        p(.class("quiet small")) { cite { ForeignWords.html(row.article, on: t.language) } }
                    }
                }
            }
        }
    }
}
