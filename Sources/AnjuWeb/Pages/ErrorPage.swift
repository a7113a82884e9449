import AnjuHTML
import AnjuI18n

/// What went wrong, what it means, and where to go.
struct ErrorPage: PageView {
    struct Model: Hashable, Sendable {
        enum Case: String, Hashable, Sendable, CaseIterable {
            /// `conflict`: somebody was faster; `barred`: the state that it is in does not allow it.
            case missing, refused, invalid, conflict, barred, limited, unavailable, failed
        }

        var what: Case
        /// The problem in words; a default stands for each case.
        var words: String?
        /// The number under which a defect was noted.
        var reference: String?
        /// Where to go on.
        var acts: [Act] = []
        /// What was typed and not taken, for no fault of it: every value of every field.
        var unsaved: [String: [String]] = [:]
        /// Where it is sent again.
        var path = "/"
        /// Whether an officer reads it; decides the page's size only.
        var isDesk = false
    }

    let model: Model
    let t: Translator

    var kind: PageKind { model.isDesk ? .desk : .public }
    var title: String { t("error." + model.what.rawValue) }
    var hasErrors: Bool { true }

    var body: HTML {
        section(.class("sheet pad wenwu stack narrow"), .aria(.labelledby, "error")) {
            h1(.id("error")) { title }
            p { model.words ?? t("error.\(model.what.rawValue)-words") }
            if let reference = model.reference {
                p(.class("mono")) { t("error.reference", ["reference": .text(reference)]) }
            }
            if !model.unsaved.isEmpty { ResendForm(path: model.path, values: model.unsaved).html(t) }
            div(.class("row")) {
                for act in model.acts { act.html }
                if model.acts.isEmpty { Act(label: t("error.home"), path: "/").html }
            }
        }
    }
}
