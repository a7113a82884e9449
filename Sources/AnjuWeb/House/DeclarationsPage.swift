import AnjuHTML
import AnjuI18n

/// What was declared at the doors of the area and waits for the office.
struct DeclarationsPage: PageView {
    struct Model: Hashable, Sendable {
        var lines: [Line]
        var notice: String?
    }

    struct Line: Hashable, Sendable {
        var status: Status
        var name: String
        var words: [String]
        var acts: [Act]
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("declarations.title") }

    var body: HTML {
        .of {
            if let words = model.notice { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            h1 { title }
            Sheet.titled(t("declarations.waiting"), id: "waiting", note: t("declarations.note")) {
                if model.lines.isEmpty { p(.class("pad quiet")) { t("declarations.none") } }
                ul(.class("list")) { for line in model.lines { one(line) } }
            }
        }
    }

    private func one(_ line: Line) -> HTML {
        Sheet.line(line.status.mark, end: div(.class("acts")) { for act in line.acts { act.html } }) {
            b { line.name }
            for words in line.words { p(.class("small")) { words } }
        }
    }
}
