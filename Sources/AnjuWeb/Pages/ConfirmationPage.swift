import AnjuHTML
import AnjuI18n

/// What was done, its number, and what happens next and when; safe to come back to.
struct ConfirmationPage: PageView {
    struct Model: Hashable, Sendable {
        /// Such as "登记已完成".
        var done: String
        var number: String
        /// The code with which the person looks the case up; shown once.
        var lookupCode: String?
        var names: PersonNames
        /// Conditions for the result that fail by what was just said.
        var unmet: [UnmetCondition] = []
        /// What happens next and by when.
        var next: [String]
        var acts: [Act] = []
        var isDesk = true
    }

    let model: Model
    let t: Translator

    var kind: PageKind { model.isDesk ? .desk : .public }
    var title: String { model.done }

    var body: HTML {
        .of {
            div(.class("panel narrow"), .role("status")) {
                h1 { model.done }
                b { model.number }
                p(.class("names")) { model.names.spans(for: t.language) }
                if let code = model.lookupCode {
                    p { t("done.code", ["code": .text(code)]) }
                }
            }
            UnmetCondition.sheet(model.unmet, note: t("unmet.note"), t)
            section(.class("stack narrow"), .aria(.labelledby, "then")) {
                h2(.id("then")) { t("done.next") }
                ul(.class("plain-list")) { for line in model.next { li { line } } }
                div(.class("row")) { for act in model.acts { act.html } }
            }
        }
    }
}
