import AnjuHTML
import AnjuI18n

/// A form that one capture fills, and how far.
struct FormCount: Hashable, Sendable {
    /// Code and title, such as "F15 边民务工登记表".
    var title: String
    var filled: Int
    var required: Int
    /// For whom the form is.
    var audience: String?
    /// Where it is read as it is filled.
    var path: String?
    /// The same as a file to print.
    var pdf: Act?

    var isFull: Bool { filled >= required }

    var figures: String { "\(filled)/\(required)" }

    func status(_ t: Translator) -> HTML {
        if isFull { return Status.done.html(t("form.full")) }
        return Status.now.html(t("form.lacks", ["count": .number(required - filled)]))
    }
}
