import AnjuHTML
import AnjuI18n

/// Before a sheet is made: whom and what the official has before them, what there is of a sheet, and one button.
struct SheetPage: PageView {
    struct Model: Hashable, Sendable {
        var names: PersonNames
        /// What tells this person from another.
        var facts: [Fact]
        var fields: [Field]
        var path: String
        /// Where it is entered who acts for the person; `nil` where the pack knows no guardians.
        var guardians: String?
        var problems: [String] = []
        /// Since when and until when a sheet opens the file; `nil` where none does.
        var live: String?
        /// What is to be known of the second official, where the sheet takes two.
        var second: String?
        /// What has just been done, in words.
        var notice: String?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("sheet.title") + " · " + model.names.first(for: t.language).text }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: model.fields, others: model.problems, t) }

    var body: HTML {
        .of {
            BackLink.html(to: "/counter", t("nav.counter"), t)
            if let words = model.notice { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            faults.html
            section(.class("sheet"), .aria(.labelledby, "sheet-title")) {
                div(.class("pad")) {
                    h1(.id("sheet-title")) { t("sheet.title") }
                    p(.class("names below")) { model.names.spans(for: t.language) }
                    Fact.row(model.facts)
                    p(.class("below")) { t("sheet.means") }
                    live
                    if let words = model.second { p(.class("note below")) { words } }
                    make
                    if let path = model.guardians { p(.class("below")) { a(.href(path)) { t("guardians.title") } } }
                }
            }
        }
    }

    private var live: HTML {
        guard let words = model.live else { return .nothing }
        return div(.class("below")) {
            p { words }
            Act(label: t("sheet.end"), path: model.path + "/end", weight: .plain, sends: [:]).html
        }
    }

    private var make: HTML {
        form(.class("form below"), .method("post"), .action(model.path), .novalidate()) {
            for field in model.fields { FieldView(field, t, .desk).html }
            p(.class("f w12")) { button(.class("btn"), .type("submit"), .data("primary")) { t("sheet.do") } }
        }
    }
}
