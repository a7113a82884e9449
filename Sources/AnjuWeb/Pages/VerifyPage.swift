import AnjuHTML
import AnjuI18n

/// Where anybody checks a permit; what is checked is not kept.
struct VerifyPage: PageView {
    struct Model: Hashable, Sendable {
        /// What was pasted.
        var text = ""
        var textError: String?
        var imageError: String?
        /// Whether this site can read a code out of a picture; without it only its text is asked for.
        var readsPictures = false
        var problem: String?
        var verdict: Verdict?
    }

    /// What the seal and the status list say.
    struct Verdict: Hashable, Sendable {
        enum Finding: String, Hashable, Sendable, CaseIterable {
            /// Sealed by us, in force.
            case valid
            case expired
            case notYetValid = "not-yet-valid"
            /// Signed by a key of ours whose own time is over.
            case oldKey = "old-key"
            case suspended, terminated
            /// Not ours, or altered.
            case forged
            /// Sealed by us, but the list of withdrawn permits is too old to say more.
            case unknown
        }

        var finding: Finding
        /// What the seal says, to be compared with the card; `nil` for a forgery, which says nothing.
        var names: PersonNames?
        var number: String?
        var facts: [Fact] = []
        /// Of when the list of withdrawn permits is, in words.
        var asOf: String?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .public }
    var title: String { t("verify.title") }
    var hasErrors: Bool { model.problem != nil || fields.contains { $0.error != nil } }

    var body: HTML {
        .of {
            h1 { title }
            ErrorSummary(fields: fields, others: model.problem.map { [$0] } ?? [], t).html
            if let verdict = model.verdict { VerdictView(verdict: verdict, t: t).html }
            p { t("verify.how") }
            form(
                .class("sheet pad stack"), .method("post"), .action("/verify"), .enctype("multipart/form-data"),
                .novalidate()
            ) {
                for field in fields { FieldView(field, t, .public).html }
                p { button(.class("btn"), .type("submit")) { t("verify.do") } }
            }
            p(.class("note")) { t("verify.no-trail") }
        }
    }

    private var fields: [Field] { (model.readsPictures ? [picture] : []) + [text] }

    private var picture: Field {
        Field(
            "image", label: t("verify.image"), .file(accept: "image/jpeg,image/png", camera: true),
            hint: t("verify.image-hint"), width: .full, error: model.imageError)
    }

    private var text: Field {
        Field(
            "text", label: t("verify.text"), .textarea(model.text, rows: 3), hint: t("verify.text-hint"), width: .full,
            error: model.textError)
    }
}
