import AnjuHTML
import AnjuI18n

/// Who works at an employer now, with a tick for each who left.
struct RosterPage: PageView {
    struct Model: Hashable, Sendable {
        var employer: String
        var path: String
        var key: String
        var facts: [Fact]
        var suspended: String?
        var acts: [Act]
        var lines: [Line]
        var morePath: String?
        /// Sent along so that the same part of the list stands there again.
        var after: String
        /// What is said of all who left.
        var leave: [Field]
        var duty: [String] = []
        var problems: [String] = []
    }

    struct Line: Hashable, Sendable {
        /// Identifier of the job.
        var job: String
        var name: String
        var words: [String]
        /// What somebody should look at, such as that the person works elsewhere too.
        var notice: String?
        var isTicked: Bool
        var error: String?
        var person: Act
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("roster.of", ["employer": .text(model.employer)]) }
    var hasErrors: Bool { !errors.entries.isEmpty }

    private var errors: ErrorSummary {
        let whole = ErrorSummary(fields: model.leave, others: model.problems, t)
        let each = model.lines.compactMap { line in
            line.error.map { error in
                ErrorSummary.Entry(
                    anchor: "job." + line.job,
                    words: t("shell.error-line", ["label": .text(line.name), "error": .text(error)]))
            }
        }
        return ErrorSummary(whole.entries + each, t)
    }

    var body: HTML {
        .of {
            BackLink.html(to: RosterRoutes.find, t("roster.find-title"), t)
            errors.html
            h1 { title }
            Fact.row(model.facts)
            if let words = model.suspended { p(.class("note")) { Status.hold.html(words) } }
            if !model.acts.isEmpty { p(.class("row below")) { for act in model.acts { act.html } } }
            form(.method("post"), .action(model.path + "/leaves"), .novalidate()) {
                input(.type("hidden"), .name("key"), .value(model.key))
                input(.type("hidden"), .name("after"), .value(model.after))
                div(.class("stack")) {
                    Sheet.titled(t("roster.list"), id: "roster") { lines }
                    if !model.lines.isEmpty { leave }
                }
            }
        }
    }

    @HTMLBuilder private var lines: HTML {
        if model.lines.isEmpty {
            p(.class("pad quiet")) { t("roster.none") }
        } else {
            ul(.class("list")) { for line in model.lines { one(line) } }
            if let path = model.morePath { p(.class("pad")) { a(.href(path)) { t("roster.more") } } }
        }
    }

    private func one(_ line: Line) -> HTML {
        Sheet.line(span {}, end: div(.class("acts")) { line.person.html }) {
            label(.class("pick" + (line.isTicked ? " chosen" : ""))) {
                input(
                    .type("checkbox"), .id("job." + line.job), .name("job"), .value(line.job),
                    .checked(line.isTicked), .when(line.error != nil, .aria(.invalid, "true")))
                span {
                    line.name
                    small { line.words.joined(separator: " · ") }
                }
            }
            if let words = line.notice { p(.class("small")) { Status.now.html(words) } }
            if let words = line.error { p(.class("small")) { Status.bad.html(words) } }
        }
    }

    private var leave: HTML {
        Sheet.titled(t("roster.leave"), id: "leave", note: t("roster.leave-note")) {
            div(.class("pad form")) {
                for field in model.leave { FieldView(field, t, .desk).html }
                p(.class("f w12")) { button(.class("btn"), .type("submit")) { t("roster.leave-do") } }
            }
            if !model.duty.isEmpty {
                div(.class("pad small quiet")) { for words in model.duty { p { words } } }
            }
        }
    }
}
