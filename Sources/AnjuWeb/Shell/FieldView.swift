import AnjuHTML
import AnjuI18n

/// The one place that knows how a label, a hint, an error, a source and `aria-describedby` go together.
struct FieldView: Sendable {
    let field: Field
    let t: Translator
    let kind: PageKind

    init(_ field: Field, _ t: Translator, _ kind: PageKind) { (self.field, self.t, self.kind) = (field, t, kind) }

    /// The field with everything that belongs to it.
    var html: HTML {
        switch field.control {
        case .radio, .checks, .threePartDate: group
        case .checkbox: tick
        case .known, .text, .date, .select, .textarea, .file, .secret:
            div(.class(boxClass)) {
                name
                hint
                error
                value
                source
                buttons
            }
        }
    }

    private var boxClass: String {
        var classes = ["f"]
        if field.width != .quarter { classes.append(field.width.rawValue) }
        if field.error != nil { classes.append("bad") }
        if field.isWanted { classes.append("open") }
        return classes.joined(separator: " ")
    }

    private var name: HTML {
        if case .known = field.control { return span(.class("label"), .id(part("label"))) { nameContent } }
        let words = label(.for(field.id)) { nameContent }
        return field.isQuestion ? h1 { words } : words
    }

    @HTMLBuilder private var nameContent: HTML {
        field.label
        if field.isOptional {
            " "
            span(.class("opt")) { t("field.optional") }
        }
        if kind == .desk, let mark = field.code { span(.class("code")) { mark } }
    }

    private var hint: HTML {
        guard let words = field.hint else { return .nothing }
        return p(.class("hint"), .id(part("hint"))) { words }
    }

    private var error: HTML {
        guard let words = field.error else { return .nothing }
        return p(.class("error"), .id(part("error"))) {
            Icon.bad.html
            span {
                span(.class("hide")) { t("shell.error-prefix") }
                words
            }
        }
    }

    private var source: HTML { field.source?.html(id: part("source")) ?? .nothing }

    private var value: HTML {
        let control = ControlView(field, t, describedBy: describedBy).html
        guard let meant = field.suggestion else { return control }
        return div(.class("row tight")) {
            control
            button(.class("btn plain mini"), .type("submit"), .name("use"), .value(field.id + "=" + meant)) {
                t("field.use", ["value": .text(meant)])
            }
        }
    }

    /// Each says which field it is of to those who hear it alone.
    private var buttons: HTML {
        if field.buttons.isEmpty { return .nothing }
        return div(.class("row offers")) {
            for offer in field.buttons {
                button(.class("btn plain mini"), .type("submit"), .name(offer.name), .value(offer.value)) {
                    offer.words
                    span(.class("hide")) { " " + field.label }
                }
            }
        }
    }

    /// A fieldset whose legend is the question.
    private var group: HTML {
        fieldset(.class(boxClass), .aria(.describedby, describedBy)) {
            legend(.class("label")) { field.isQuestion ? h1 { nameContent } : nameContent }
            hint
            error
            ControlView(field, t, describedBy: nil).html
            source
        }
    }

    /// A box to tick, with its words behind it.
    private var tick: HTML {
        div(.class(boxClass + " tick")) {
            error
            div(.class("row top")) {
                ControlView(field, t, describedBy: describedBy).html
                label(.for(field.id), .class("said")) { nameContent }
            }
            hint
            source
        }
    }

    private func part(_ name: String) -> String { field.id + "-" + name }

    private var describedBy: String? {
        var ids: [String] = []
        if field.error != nil { ids.append(part("error")) }
        if field.hint != nil { ids.append(part("hint")) }
        if field.source != nil { ids.append(part("source")) }
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }
}
