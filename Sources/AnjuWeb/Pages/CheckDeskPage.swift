import AnjuHTML
import AnjuI18n

/// What a second officer is waited for, by case numbers and never by names.
struct CheckDeskPage: PageView {
    struct Model: Hashable, Sendable {
        var lines: [Line]
    }

    struct Line: Hashable, Sendable {
        var title: String
        var number: String
        var words: String
        var path: String
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("checks.desk") }

    var body: HTML {
        .of {
            h1 { title }
            p(.class("quiet")) { t("checks.desk-note") }
            if model.lines.isEmpty {
                EmptyState(title: t("checks.desk-empty"), words: t("checks.desk-empty-words")).html
            } else {
                Sheet.titled(t("checks.desk-list", ["count": .number(model.lines.count)]), id: "waiting") {
                    ul(.class("list")) {
                        for line in model.lines {
                            Sheet.line(Status.now.shape(t("status.now"))) {
                                a(.href(line.path)) { b { line.title } }
                                p { span(.class("mono")) { line.number } }
                                p(.class("quiet")) { line.words }
                            }
                        }
                    }
                }
            }
        }
    }
}
