import AnjuHTML
import AnjuI18n

/// What was folded into a file and taken out again, the newest first.
struct MergesPage: PageView {
    struct Model: Hashable, Sendable {
        var name: String
        var stays: String
        var lines: [Line]
        var notice: String?
        var problems: [String] = []
    }

    /// One merge.
    struct Line: Hashable, Sendable {
        var id: String
        var title: String
        var facts: [Fact]
        /// Of the form that undoes it; empty where that is not to be done now.
        var fields: [Field] = []
        var seen = ""
        var path = ""
        /// Why it cannot be undone now.
        var note: String?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("merge.history-of", ["name": .text(model.name)]) }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary {
        ErrorSummary(fields: model.lines.flatMap(\.fields), others: model.problems, t)
    }

    var body: HTML {
        .of {
            BackLink.html(to: DuplicateRoutes.path, t("duplicates.title"), t)
            if let words = model.notice { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            faults.html
            h1 { title }
            p(.class("below")) { a(.href(model.stays)) { t("stays.all") } }
            if model.lines.isEmpty { p(.class("quiet")) { t("merge.none") } }
            for line in model.lines { one(line) }
        }
    }

    private func one(_ line: Line) -> HTML {
        Sheet.titled(line.title, id: line.id) {
            div(.class("pad")) {
                Fact.column(line.facts)
                if let note = line.note { p(.class("small quiet")) { note } }
            }
            if !line.fields.isEmpty { sending(line) }
        }
    }

    private func sending(_ line: Line) -> HTML {
        form(.class("pad form"), .method("post"), .action(line.path), .novalidate()) {
            input(.type("hidden"), .name("seen"), .value(line.seen))
            p(.class("f w12 small quiet")) { t("merge.undo-note") }
            for field in line.fields { FieldView(field, t, .desk).html }
            p(.class("f w12")) { button(.class("btn"), .type("submit")) { t("merge.undo") } }
        }
    }
}
