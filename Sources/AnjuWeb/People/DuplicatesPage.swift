import AnjuHTML
import AnjuI18n

/// Pairs of files that could be one person's, waiting for somebody to look.
struct DuplicatesPage: PageView {
    struct Model: Hashable, Sendable {
        var waiting: [Line]
        /// Found to be one person.
        var same: [Line]
        /// What was just done, in words.
        var done: String?
    }

    struct Line: Hashable, Sendable {
        var one: PersonNames
        var other: PersonNames
        /// How likely, and whether somebody put it off.
        var words: String
        var path: String
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("duplicates.title") }

    var body: HTML {
        .of {
            BackLink.html(to: PeopleRoutes.path, t("people.title"), t)
            h1 { title }
            if let done = model.done { p(.class("note"), .role("status")) { Status.done.html(done) } }
            Sheet.titled(t("duplicates.waiting"), id: "waiting", note: t("duplicates.note")) {
                rows(model.waiting, none: t("duplicates.none"))
            }
            if !model.same.isEmpty {
                Sheet.titled(t("duplicates.same"), id: "same", note: t("duplicates.same-note")) {
                    rows(model.same, none: "")
                }
            }
        }
    }

    @HTMLBuilder private func rows(_ lines: [Line], none: String) -> HTML {
        if lines.isEmpty {
            p(.class("pad quiet")) { none }
        } else {
            ul(.class("list")) { for line in lines { row(line) } }
        }
    }

    private func row(_ line: Line) -> HTML {
        let about = line.one.first(for: t.language).text
        let act = Act(label: t("duplicates.open"), path: line.path, weight: .small, about: about)
        return Sheet.line(span {}, end: act.html) {
            p(.class("found")) { line.one.spans(for: t.language) }
            p(.class("found")) { line.other.spans(for: t.language) }
            p(.class("small quiet")) { line.words }
        }
    }
}
