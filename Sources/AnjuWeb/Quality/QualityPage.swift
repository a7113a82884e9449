import AnjuHTML
import AnjuI18n

/// How good the register is: rates with what they are counted of, and the registrations that fail.
struct QualityPage: PageView {
    struct Model: Hashable, Sendable {
        /// Such as "1 January to 31 March 2026".
        var window: String
        var asOf: String
        /// The quarters that can be looked at.
        var quarters: [NavigationItem]
        var groups: [Group]
        var lists: [List]
    }

    /// Figures that belong together.
    struct Group: Hashable, Sendable {
        var title: String
        var note: String
        var figures: [Figure]
    }

    /// A figure with its formula and its numbers.
    struct Figure: Hashable, Sendable {
        var label: String
        var value: String
        var formula: String
        /// Numerator and denominator, or why there is no figure.
        var counted: String
    }

    /// What fails, each with what leads to it.
    struct List: Hashable, Sendable {
        var id: String
        var title: String
        var note: String
        var lines: [Line]
        var none: String
        var morePath: String?
    }

    struct Line: Hashable, Sendable {
        var title: String
        var path: String?
        var words: String
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("quality.title") + " · " + model.window }

    var body: HTML {
        .of {
            BackLink.html(to: PlaceRoutes.path, t("places.title"), t)
            div(.class("row")) {
                h1 { t("quality.title") }
                span(.class("quiet")) { model.window }
                span(.class("push"))
                span(.class("quiet small")) { model.asOf }
            }
            p(.class("row below")) {
                for quarter in model.quarters { a(.class("btn plain"), .href(quarter.path)) { quarter.key } }
            }
            for (index, group) in model.groups.enumerated() { sheet(group, index) }
            for list in model.lists { sheet(list) }
            p(.class("note")) { t("quality.no-ranking") }
        }
    }

    private func sheet(_ group: Group, _ index: Int) -> HTML {
        Sheet.titled(group.title, id: "figures-\(index)", note: group.note) {
            div(.class("figures")) { for figure in group.figures { box(figure) } }
        }
    }

    private func box(_ figure: Figure) -> HTML {
        div {
            p(.class("quiet")) { figure.label }
            p { b(.class("figure")) { figure.value } }
            p(.class("small")) { figure.counted }
            p(.class("small quiet")) { figure.formula }
        }
    }

    private func sheet(_ list: List) -> HTML {
        Sheet.titled(list.title, id: list.id, note: list.note) {
            if list.lines.isEmpty {
                p(.class("pad quiet")) { list.none }
            } else {
                ul(.class("list")) { for line in list.lines { one(line) } }
                if let path = list.morePath { p(.class("pad")) { a(.href(path)) { t("places.more") } } }
            }
        }
    }

    private func one(_ line: Line) -> HTML {
        Sheet.line(Status.now.mark) {
            if let path = line.path { a(.href(path)) { line.title } } else { b { line.title } }
            p(.class("small")) { line.words }
        }
    }
}
