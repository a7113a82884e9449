import AnjuHTML
import AnjuI18n

/// Whose permits are to be endorsed now, the soonest over first.
struct DueEndorsementsPage: PageView {
    struct Model: Hashable, Sendable {
        var lines: [Line]
        var morePath: String?
    }

    struct Line: Hashable, Sendable {
        var status: Status
        var name: String
        var path: String
        var words: String
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("endorsements.title") }

    var body: HTML {
        .of {
            BackLink.html(to: PlaceRoutes.path, t("places.title"), t)
            h1 { title }
            p(.class("quiet")) { t("endorsements.what") }
            Sheet.titled(t("endorsements.list"), id: "due", note: t("endorsements.note")) {
                if model.lines.isEmpty {
                    p(.class("pad quiet")) { t("endorsements.none") }
                } else {
                    ul(.class("list")) { for line in model.lines { one(line) } }
                    if let path = model.morePath { p(.class("pad")) { a(.href(path)) { t("places.more") } } }
                }
            }
        }
    }

    private func one(_ line: Line) -> HTML {
        Sheet.line(line.status.mark) {
            a(.href(line.path)) { line.name }
            p(.class("small")) { line.words }
        }
    }
}
