import AnjuHTML
import AnjuI18n

/// Finding one's own case, one question a page: the number, the birth date, the code on the receipt.
struct LookupPage: PageView {
    enum Question: String, Hashable, Sendable, CaseIterable { case number, birth, code }

    struct Model: Hashable, Sendable {
        var question: Question = .number
        var number = ""
        var year = ""
        var month = ""
        var day = ""
        /// Of the question shown, in words.
        var error: String?
        /// What went wrong as a whole, in words.
        var problem: String?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .public }
    var title: String { t("lookup." + model.question.rawValue) }
    var hasErrors: Bool { model.error != nil || model.problem != nil }

    var body: HTML {
        .of {
            form(.method("post"), .action("/my-case"), .class("stack"), .novalidate()) {
                input(.type("hidden"), .name("question"), .value(model.question.rawValue))
                // Enter presses the first button, which must lead on and not back.
                button(.class("hide"), .type("submit"), .name("go"), .value("on"), .tabindex(-1), .ariaHidden) {}
                if model.question != .number { back }
                ErrorSummary(fields: [field], others: model.problem.map { [$0] } ?? [], t).html
                p(.class("quiet small")) {
                    t(
                        "lookup.question",
                        ["number": .number(place + 1), "total": .number(Question.allCases.count)])
                }
                kept
                FieldView(field, t, .public).html
                p { button(.class("btn"), .type("submit"), .name("go"), .value("on")) { t("shell.continue") } }
            }
            p(.class("quiet")) { t("lookup.lost") }
            p { a(.href("/declared")) { t("declared.title") } }
        }
    }

    private var place: Int { Question.allCases.firstIndex(of: model.question) ?? 0 }

    private var back: HTML {
        button(.class("link back"), .type("submit"), .name("go"), .value("back")) {
            Icon.back.html
            t("shell.back")
        }
    }

    /// Answers given before, so that nothing is asked twice; the code is never sent back.
    @HTMLBuilder private var kept: HTML {
        if model.question != .number { input(.type("hidden"), .name("number"), .value(model.number)) }
        if model.question != .birth {
            input(.type("hidden"), .name("birth-year"), .value(model.year))
            input(.type("hidden"), .name("birth-month"), .value(model.month))
            input(.type("hidden"), .name("birth-day"), .value(model.day))
        }
    }

    private var field: Field {
        var field = asked
        field.isQuestion = true
        return field
    }

    private var asked: Field {
        let hint = t("lookup.\(model.question.rawValue)-hint")
        switch model.question {
        case .number:
            return Field(
                "number", label: title, .text(model.number, TextStyle(isCode: true, maximum: 24)), hint: hint,
                width: .full,
                error: model.error)
        case .birth:
            return Field(
                "birth", label: title, .threePartDate(year: model.year, month: model.month, day: model.day), hint: hint,
                width: .full, error: model.error)
        case .code:
            return Field(
                "code", label: title, .text("", TextStyle(isCode: true, autocomplete: "one-time-code", maximum: 16)),
                hint: hint, width: .full, error: model.error)
        }
    }
}
