import AnjuHTML
import AnjuI18n

/// What people ask for about their data, the earliest due first.
struct RequestsPage: PageView {
    struct Line: Hashable, Sendable {
        var names: PersonNames
        var path: String
        /// The kind of request and what it is about.
        var what: String
        var clock: Clock
    }

    struct Model: Hashable, Sendable {
        var lines: [Line]
        /// What has just been done, in words.
        var notice: String?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("requests.title") }

    var body: HTML {
        .of {
            if let words = model.notice { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            h1 { title }
            if model.lines.isEmpty {
                EmptyState(title: t("requests.none"), words: t("requests.none-words")).html
            } else {
                Sheet.titled(t("requests.open"), id: "open") {
                    ul(.class("list")) {
                        for line in model.lines {
                            Sheet.line(Icon.help.html, end: line.clock.wordsHTML) {
                                a(.href(line.path)) { line.what }
                                p(.class("names")) { line.names.spans(for: t.language) }
                            }
                        }
                    }
                }
            }
        }
    }
}
