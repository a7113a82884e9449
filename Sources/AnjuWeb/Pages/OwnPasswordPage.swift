import AnjuHTML
import AnjuI18n

/// Where an official chooses the own password: because the present one was handed over, or because they like to.
struct OwnPasswordPage: PageView {
    struct Model: Hashable, Sendable {
        /// Whether nothing else is open before it is chosen.
        var isNeeded: Bool
        /// Where the sign-in was going, a path of ours.
        var next: String?
        /// A form that the sign-in came between, sealed, in pieces.
        var carried: [String] = []
        /// What is wrong with each field, in words, by its name.
        var faults: [String: String] = [:]
        var problem: String?
        var isDone = false
    }

    static let path = "/password"

    let model: Model
    let t: Translator

    var kind: PageKind { model.isNeeded ? .door : .desk }
    var title: String { t("own-password.title") }
    var hasErrors: Bool { model.problem != nil || !model.faults.isEmpty }

    var body: HTML {
        .of {
            ErrorSummary(fields: fields, others: model.problem.map { [$0] } ?? [], t).html
            if model.isDone { p(.class("note said"), .role("status")) { Status.done.html(t("own-password.done")) } }
            form(.class("sheet pad stack"), .method("post"), .action(Self.path), .novalidate()) {
                h1 { title }
                p { t(model.isNeeded ? "own-password.needed" : "own-password.means") }
                if let next = model.next { input(.type("hidden"), .name("next"), .value(next)) }
                for piece in model.carried { input(.type("hidden"), .name("carried"), .value(piece)) }
                for field in fields { FieldView(field, t, kind).html }
                button(.class("btn wide"), .type("submit")) { t("own-password.do") }
            }
        }
    }

    private var fields: [Field] {
        [
            field("current-password", "own-password.current", "current-password"),
            field("chosen-password", "own-password.chosen", "new-password", hint: t("own-password.rule")),
            field("again-password", "own-password.again", "new-password"),
        ]
    }

    private func field(_ id: String, _ label: String, _ autocomplete: String, hint: String? = nil) -> Field {
        Field(
            id, label: t(label), .secret(autocomplete: autocomplete), hint: hint, width: .full,
            error: model.faults[id])
    }
}
