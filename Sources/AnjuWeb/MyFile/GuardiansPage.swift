import AnjuHTML
import AnjuI18n

/// Who acts for a person in the person's own file: those who are entered, and the form that enters another.
struct GuardiansPage: PageView {
    /// One who is entered.
    struct Line: Hashable, Sendable {
        var title: Words
        var quiet: [String]
        /// Why it is ended.
        var field: Field
        var path: String
    }

    struct Model: Hashable, Sendable {
        var names: PersonNames
        var facts: [Fact]
        var lines: [Line]
        var fields: [Field]
        var path: String
        /// Where the person's sheet is made.
        var back: String
        var problems: [String] = []
        /// What has just been done, in words.
        var notice: String?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("guardians.title") + " · " + model.names.first(for: t.language).text }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary {
        ErrorSummary(fields: model.lines.map(\.field) + model.fields, others: model.problems, t)
    }

    var body: HTML {
        .of {
            BackLink.html(to: model.back, t("sheet.title"), t)
            if let words = model.notice { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            faults.html
            section(.class("sheet"), .aria(.labelledby, "guardians-title")) {
                div(.class("pad")) {
                    h1(.id("guardians-title")) { t("guardians.title") }
                    p(.class("names below")) { model.names.spans(for: t.language) }
                    Fact.row(model.facts)
                    p(.class("below")) { t("guardians.means") }
                }
            }
            entered
            section(.class("sheet"), .aria(.labelledby, "guardians-new")) {
                div(.class("pad")) {
                    h2(.id("guardians-new")) { t("guardians.new") }
                    form(.class("form below"), .method("post"), .action(model.path), .novalidate()) {
                        for field in model.fields { FieldView(field, t, .desk).html }
                        p(.class("f w12")) {
                            button(.class("btn"), .type("submit"), .data("primary")) { t("guardians.enter") }
                        }
                    }
                }
            }
        }
    }

    private var entered: HTML {
        if model.lines.isEmpty { return .nothing }
        return Sheet.titled(t("guardians.entered"), id: "entered") {
            ul(.class("list")) {
                for line in model.lines {
                    Sheet.line(Icon.face.html, end: .nothing) {
                        b { line.title.html }
                        for words in line.quiet { p(.class("quiet small")) { words } }
                        form(.class("form below"), .method("post"), .action(line.path), .novalidate()) {
                            FieldView(line.field, t, .desk).html
                            p(.class("f w12")) {
                                button(.class("btn warn"), .type("submit")) { t("guardians.end") }
                            }
                        }
                    }
                }
            }
        }
    }
}
