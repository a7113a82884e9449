import AnjuHTML
import AnjuI18n

/// Where the offline checker of proofs is to be had, with what it and the log's key are known by.
struct CheckerPage: PageView {
    let checksum: String
    /// The log's verifier key.
    let key: String
    /// Where the file lies.
    let file: String
    let t: Translator

    var kind: PageKind { .public }
    var title: String { t("checker.title") }

    var body: HTML {
        .of {
            h1 { title }
            p { t("checker.words") }
            div(.class("row")) { Act(label: t("checker.download"), path: file, weight: .primary).html }
            Fact.column([Fact(label: t("checker.sum"), value: Words(checksum), isCode: true)])
            p { t("checker.sum-words") }
            Fact.column([Fact(label: t("checker.key"), value: Words(key), isCode: true)])
            p(.class("note")) { t("checker.key-words") }
            p(.class("quiet")) { t("checker.scripts") }
        }
    }
}
