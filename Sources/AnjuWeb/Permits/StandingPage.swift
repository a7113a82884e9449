import AnjuHTML
import AnjuI18n

/// What somebody may have here and why, for the office that registers them.
struct StandingPage: PageView {
    struct Model: Hashable, Sendable {
        var heading: String
        var back: NavigationItem
        var parts: [StandingPresenter.Part]
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { model.heading }

    var body: HTML {
        .of {
            BackLink.html(to: model.back.path, model.back.key, t)
            h1 { model.heading }
            p(.class("note")) { t("standing.note") }
            for part in model.parts { html(part) }
        }
    }

    private func html(_ part: StandingPresenter.Part) -> HTML {
        Sheet.titled(part.title, id: part.id) { ul(.class("list")) { for line in part.lines { html(line) } } }
    }

    private func html(_ line: StandingPresenter.Line) -> HTML {
        Sheet.line(line.status.shape(t("standing.status-" + line.status.rawValue))) {
            if let path = line.path { a(.href(path)) { line.title } } else { b { line.title } }
            for words in line.words { p(.class("small")) { words } }
        }
    }
}
