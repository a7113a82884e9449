import AnjuHTML
import AnjuI18n

/// Places where something is still to be put in order, the earliest last day first.
struct OpenSafetyPage: PageView {
    struct Model: Hashable, Sendable {
        var lines: [Line]
        var morePath: String?
    }

    /// One place.
    struct Line: Hashable, Sendable {
        var status: Status
        var place: String
        var path: String
        var words: [String]
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("safety.open") }

    var body: HTML {
        .of {
            BackLink.html(to: PlaceRoutes.path, t("places.title"), t)
            h1 { title }
            p(.class("quiet")) { t("safety.open-what") }
            Sheet.titled(t("safety.open-list"), id: "open") {
                if model.lines.isEmpty {
                    p(.class("pad quiet")) { t("safety.open-none") }
                } else {
                    ul(.class("list")) { for line in model.lines { one(line) } }
                    if let path = model.morePath { p(.class("pad")) { a(.href(path)) { t("safety.more") } } }
                }
            }
        }
    }

    private func one(_ line: Line) -> HTML {
        Sheet.line(line.status.mark) {
            a(.href(line.path)) { line.place }
            for words in line.words { p(.class("small")) { words } }
        }
    }
}
