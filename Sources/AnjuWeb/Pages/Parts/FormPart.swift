import AnjuHTML
import AnjuI18n

/// A section of a form: a heading and its fields.
struct FormPart: Hashable, Sendable {
    /// Its id on the page.
    var id: String
    var title: String
    /// Which forms share it, or where its values come from.
    var note: String?
    var fields: [Field]

    func html(_ t: Translator, _ kind: PageKind) -> HTML {
        Sheet.titled(title, id: "part-" + id, note: note) {
            div(.class("pad form")) { fieldsHTML(t, kind) }
        }
    }

    func fieldsHTML(_ t: Translator, _ kind: PageKind) -> HTML {
        .several(fields.map { FieldView($0, t, kind).html })
    }
}
