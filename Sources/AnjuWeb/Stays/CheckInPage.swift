import AnjuHTML
import AnjuI18n

/// People who came to a place or an employer, registered there in one submit: typed in, or read in as a pile of documents.
struct CheckInPage: PageView {
    struct Model: Hashable, Sendable {
        var place: NavigationItem
        /// What is registered, such as who came.
        var heading: String
        var path: String
        var key: String
        /// What was declared at the door and is registered by this.
        var declaration = ""
        var common: [Field]
        var pile: Field
        /// Registers more than the place is meant for; only where that was said.
        var overfull: Field?
        var guests: [Guest]
        var problems: [String] = []
        var notices: [String] = []
        /// What the duty says, and on what law it rests.
        var duty: [String] = []
    }

    /// One of the people.
    struct Guest: Hashable, Sendable {
        var number: Int
        var name: String
        /// What is known of them at a glance, such as the birth date and the number's end.
        var words: String
        var fields: [Field]
        /// What is not shown and sent along, by name.
        var silent: [String: String]

        /// What was read whole from a sound document stands as one line, with the rest behind it.
        var isOpen: Bool
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { model.heading + " · " + model.place.key }
    var hasErrors: Bool { !errors.entries.isEmpty }

    private var errors: ErrorSummary {
        let whole = ErrorSummary(
            fields: model.common + [model.pile] + [model.overfull].compactMap(\.self), others: model.problems, t)
        let each = model.guests.flatMap { guest in
            ErrorSummary(fields: guest.fields, t).entries.map { entry in
                ErrorSummary.Entry(
                    anchor: entry.anchor,
                    words: t("checkin.of-guest", ["number": .number(guest.number), "words": .text(entry.words)]))
            }
        }
        return ErrorSummary(whole.entries + each, t)
    }

    var body: HTML {
        .of {
            BackLink.html(to: model.place.path, model.place.key, t)
            for words in model.notices { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            errors.html
            h1 { model.heading }
            form(.method("post"), .action(model.path), .novalidate(), .data("guard", t("intake.unsaved"))) {
                input(.type("hidden"), .name("key"), .value(model.key))
                if !model.declaration.isEmpty {
                    input(.type("hidden"), .name("declaration"), .value(model.declaration))
                }
                input(.type("hidden"), .name("guests"), .value(String(model.guests.count)))
                // The browser presses the first button on Enter: it reads what was typed and registers nothing.
                button(.class("hide"), .type("submit"), .name("do"), .value("read"), .tabindex(-1), .ariaHidden) {}
                div(.class("stack")) { matter }
            }
        }
    }

    @HTMLBuilder private var matter: HTML {
        Sheet.titled(t("checkin.all"), id: "all", note: t("checkin.late-note")) {
            div(.class("pad form")) { for field in model.common { FieldView(field, t, .desk).html } }
            if !model.duty.isEmpty {
                div(.class("pad small quiet")) { for words in model.duty { p { words } } }
            }
        }
        Sheet.titled(t("checkin.read"), id: "read") {
            div(.class("pad form")) {
                FieldView(model.pile, t, .desk).html
                p(.class("f w12 row")) {
                    button(.class("btn plain"), .type("submit"), .name("do"), .value("read")) {
                        Icon.scan.html
                        t("checkin.read-do")
                    }
                    button(.class("btn plain"), .type("submit"), .name("do"), .value("add")) { t("checkin.add") }
                }
            }
        }
        if !model.guests.isEmpty {
            Sheet.titled(t("checkin.who"), id: "people") {
                div(.class("pad panels")) { for guest in model.guests { one(guest) } }
            }
        }
        if let overfull = model.overfull {
            div(.class("form")) { FieldView(overfull, t, .desk).html }
        }
        if !model.guests.isEmpty {
            p {
                button(.class("btn"), .type("submit"), .name("do"), .value("register"), .data("primary")) {
                    t("checkin.do", ["count": .number(model.guests.count)])
                }
            }
        }
    }

    private func one(_ guest: Guest) -> HTML {
        details(.when(guest.isOpen, .open())) {
            summary {
                b { t("checkin.guest", ["number": .number(guest.number)]) }
                " " + guest.name + " "
                span(.class("quiet small")) { guest.words }
            }
            for (name, value) in guest.silent.sorted(by: { $0.key < $1.key }) {
                input(.type("hidden"), .name(name), .value(value))
            }
            div(.class("form")) { for field in guest.fields { FieldView(field, t, .desk).html } }
        }
    }
}
