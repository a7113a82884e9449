import AnjuCore
import AnjuHTML
import AnjuI18n

/// The control of a field alone.
struct ControlView {
    let field: Field
    let t: Translator
    let describedBy: String?

    init(_ field: Field, _ t: Translator, describedBy: String?) {
        (self.field, self.t, self.describedBy) = (field, t, describedBy)
    }

    var html: HTML {
        switch field.control {
        case .known(let words, let isCode): known(words, isCode)
        case .text(let value, let style): line(value, style)
        case .date(let value): line(value, TextStyle(keyboard: "numeric", maximum: 10))
        case .threePartDate(let year, let month, let day): date(year, month, day)
        case .select(let choices, let chosen): list(choices, chosen)
        case .radio(let choices, let chosen): picks(choices, [chosen], type: "radio")
        case .checks(let choices, let chosen): picks(choices, chosen, type: "checkbox")
        case .checkbox(let isChecked): input(.type("checkbox"), .value("1"), .checked(isChecked), common)
        case .textarea(let value, let lines): textarea(.rows(lines), common) { value }
        case .file(let accept, let camera):
            input(.type("file"), .accept(accept), .when(camera, .capture("environment")), common)
        case .secret(let autocomplete):
            input(
                .type("password"), .autocomplete(autocomplete),
                .when(autocomplete == "one-time-code", .inputmode("numeric")), common)
        }
    }

    /// Name, id, error and description: the same for every control.
    private var common: Attribute {
        .several([
            .id(field.id), .name(field.id), .aria(.describedby, describedBy),
            .when(field.error != nil, .aria(.invalid, "true")), .autofocus(field.takesFocus),
        ])
    }

    private func known(_ words: Words, _ isCode: Bool) -> HTML {
        output(
            .id(field.id), .lang(words.language?.rawValue), .when(isCode, .class("mono")),
            .aria(.labelledby, field.id + "-label"), .aria(.describedby, describedBy)
        ) { words.text }
    }

    private func line(_ value: String, _ style: TextStyle) -> HTML {
        input(
            .type("text"), common, .value(value), .inputmode(style.keyboard), .autocomplete(style.autocomplete),
            .lang(style.language?.rawValue), .when(style.isCode, .class("mono")),
            .when(style.isCode || style.language != nil, .spellcheck(false)),
            style.maximum.map { Attribute.maxlength($0) } ?? .none)
    }

    private func list(_ choices: [Control.Choice], _ chosen: String) -> HTML {
        select(common) {
            if !choices.contains(where: { $0.value == chosen }) { option(.value(""), .selected()) { "" } }
            for choice in choices {
                option(.value(choice.value), .selected(choice.value == chosen)) { choice.label }
            }
        }
    }

    private func picks(_ choices: [Control.Choice], _ chosen: Set<String>, type kind: String) -> HTML {
        .several(
            choices.enumerated().map { index, choice in
                let isChosen = chosen.contains(choice.value)
                return label(.class("pick" + (isChosen ? " chosen" : "") + (choice.closed ? " full" : ""))) {
                    input(
                        .type(kind), .id("\(field.id)-\(index)"), .name(field.id), .value(choice.value),
                        .checked(isChosen), .disabled(choice.closed),
                        .when(field.error != nil, .aria(.invalid, "true")))
                    span {
                        choice.label
                        if let note = choice.note { small { note } }
                    }
                }
            })
    }

    /// Day, month and year in the order in which the page's language says them.
    private func date(_ year: String, _ month: String, _ day: String) -> HTML {
        let parts = [("year", year, 4), ("month", month, 2), ("day", day, 2)]
        let ordered = t.language == .english || t.language == "es" ? parts.reversed() : parts
        return div(.class("row dates")) {
            for (part, value, size) in ordered {
                div(.class("date-\(part)")) {
                    label(.for("\(field.id)-\(part)")) { t("field.date-\(part)") }
                    input(
                        .type("text"), .id("\(field.id)-\(part)"), .name("\(field.id)-\(part)"), .value(value),
                        .inputmode("numeric"), .maxlength(size), .autocomplete("off"),
                        .when(field.error != nil, .aria(.invalid, "true")))
                }
            }
        }
    }
}
