import AnjuCore
import AnjuHTML
import AnjuI18n

/// Puts a page into its frame.
struct Layout: Sendable {
    let frame: Frame
    let t: Translator

    init(_ frame: Frame, _ t: Translator) { (self.frame, self.t) = (frame, t) }

    /// The whole document.
    func document(_ page: some PageView) -> HTML {
        html(.lang(t.language.rawValue)) {
            head { headContent(page) }
            body(.class(Self.bodyClass(page.kind)), .when(frame.entersNextField, .data("enter-next", "true"))) {
                a(.class("skip"), .href("#main")) { t("shell.skip") }
                banner
                if page.kind != .print { bar(page.kind) }
                middle(page)
                Icon.sprite
            }
        }
    }

    private static func bodyClass(_ kind: PageKind) -> String {
        switch kind {
        case .desk, .print: "desk"
        case .public: "public"
        case .kiosk: "public kiosk"
        case .door: "door"
        }
    }

    @HTMLBuilder private func headContent(_ page: some PageView) -> HTML {
        meta(.charset("utf-8"))
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        title { (page.hasErrors ? t("shell.error-prefix") : "") + page.title + " · " + t("shell.platform") }
        link(.rel("stylesheet"), .href("/anju.css"))
        link(.rel("icon"), .href("/icon.svg"), .type("image/svg+xml"))
        script(src: "/enhance.js")
    }

    private var banner: HTML {
        guard let text = frame.banner else { return .nothing }
        return p(.class("banner no-print"), .role("note")) { text }
    }

    private func bar(_ kind: PageKind) -> HTML {
        header(.class("bar")) {
            if kind != .door { home(kind) }
            if !frame.navigation.isEmpty { navigation }
            span(.class("push")) {}
            LanguageSwitch(frame, t).html
            officer
        }
    }

    private func home(_ kind: PageKind) -> HTML {
        a(.class("mark"), .href("/")) {
            Icon.platformMark
            t("shell.platform")
            if kind == .desk { small { frame.site } }
        }
    }

    private var navigation: HTML {
        nav(.class("nav"), .aria(.label, t("shell.navigation"))) {
            for item in frame.navigation {
                a(.href(item.path), .when(item.isCurrent, .aria(.current, "page"))) {
                    t(item.key)
                    if let count = item.count { b { t.number(count) } }
                }
            }
        }
    }

    private var officer: HTML {
        guard let officer = frame.officer else { return .nothing }
        return form(.class("signed-in"), .method("post"), .action(officer.signOutPath)) {
            span {
                if let path = officer.settingsPath { a(.href(path)) { officer.name } } else { officer.name }
                " · " + officer.post
            }
            button(.class("link"), .type("submit")) { t("shell.sign-out") }
        }
    }

    @HTMLBuilder private func middle(_ page: some PageView) -> HTML {
        switch page.kind {
        case .public:
            div(.class("wrap one")) {
                main(.id("main"), .class("stack")) { page.body }
                help
            }
        case .door: main(.id("main")) { page.body }
        case .desk, .kiosk, .print: main(.id("main"), .class("wrap stack")) { page.body }
        }
    }

    /// Whom to call, and whether a speaker has read these words: at the same place on every public page.
    private var help: HTML {
        let isUnreviewed = t.catalogue.isWhollyUnreviewed(t.language)
        return footer(.class("foot")) {
            if let line = frame.help {
                Icon.phone.html
                " "
                a(.href(line.address), .lang("en")) { line.number }
                br()
                line.note
            }
            p(.class("below")) { a(.href("/notice")) { t("notice.title") } }
            if isUnreviewed { p(.class("below")) { t("shell.unreviewed") } }
        }
    }
}
