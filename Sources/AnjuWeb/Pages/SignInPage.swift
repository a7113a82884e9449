import AnjuHTML
import AnjuI18n

/// Where officers sign in; pasting and password managers work (WCAG 3.3.8).
struct SignInPage: PageView {
    struct Model: Hashable, Sendable {
        /// The centre's name.
        var site: String
        /// What was typed as staff number; a password is never sent back.
        var name = ""
        /// Where to go afterwards, a path of ours.
        var next: String?
        /// A form whose session had ended, sealed, in pieces: it is a draft once somebody has signed in.
        var carried: [String] = []
        /// Faults of the two fields, in words.
        var nameError: String?
        var passwordError: String?
        /// What went wrong as a whole, in words.
        var problem: String?
        /// Where the public goes, who need not sign in.
        var publicPlaces: [NavigationItem] = []
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .door }
    var title: String { t("sign-in.title") }
    var hasErrors: Bool { model.problem != nil || fields.contains { $0.error != nil } }

    var body: HTML {
        .of {
            p(.class("mark")) {
                Icon.platformMark
                t("shell.platform")
            }
            p(.class("quiet gap")) { t("sign-in.promise") }
            ErrorSummary(fields: fields, others: model.problem.map { [$0] } ?? [], t).html
            if !model.carried.isEmpty { p(.class("note"), .role("status")) { Status.hold.html(t("sign-in.carried")) } }
            entry
            p(.class("small quiet below")) {
                Icon.eye.html
                " " + t("sign-in.logged")
            }
            publicPlaces
        }
    }

    private var fields: [Field] {
        [
            Field(
                "name", label: t("sign-in.name"),
                .text(model.name, TextStyle(keyboard: "numeric", autocomplete: "username", maximum: 64)), width: .full,
                error: model.nameError),
            Field(
                "password", label: t("sign-in.password"), .secret(autocomplete: "current-password"),
                hint: t("sign-in.paste"), width: .full, error: model.passwordError),
        ]
    }

    private var entry: HTML {
        form(.class("sheet pad stack wenwu"), .method("post"), .action("/sign-in"), .novalidate()) {
            h1 { title }
            p(.class("quiet small")) { model.site }
            if let next = model.next { input(.type("hidden"), .name("next"), .value(next)) }
            for piece in model.carried { input(.type("hidden"), .name("carried"), .value(piece)) }
            for field in fields { FieldView(field, t, .door).html }
            button(.class("btn wide"), .type("submit")) { t("sign-in.do") }
            p(.class("small quiet")) { t("sign-in.forgotten") }
        }
    }

    private var publicPlaces: HTML {
        if model.publicPlaces.isEmpty { return .nothing }
        return p(.class("small below")) {
            t("sign-in.public") + " "
            HTML.joined(model.publicPlaces.map { place in a(.href(place.path)) { t(place.key) } }, by: " · ")
        }
    }
}
