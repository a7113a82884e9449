import AnjuHTML
import AnjuI18n

/// Leases of a place, and the form that files one.
struct LeasesPage: PageView {
    struct Model: Hashable, Sendable {
        var place: NavigationItem
        var path: String
        var lines: [Line]
        var morePath: String?
        /// Empty where nobody lives there, or the place is closed.
        var file: [Field]
        /// Said instead of the form where nobody is registered there.
        var nobody: String?
        var problems: [String] = []
    }

    struct Line: Hashable, Sendable {
        var status: Status
        var number: String
        var path: String
        var words: [String]
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("leases.title") + " · " + model.place.key }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: model.file, others: model.problems, t) }

    var body: HTML {
        .of {
            BackLink.html(to: model.place.path, model.place.key, t)
            faults.html
            h1 { t("leases.title") }
            p(.class("quiet")) { t("leases.what") }
            Sheet.titled(t("leases.list"), id: "leases") { lines }
            if model.file.isEmpty { p(.class("note")) { model.nobody ?? t("places.closed") } } else { filing }
        }
    }

    @HTMLBuilder private var lines: HTML {
        if model.lines.isEmpty {
            p(.class("pad quiet")) { t("leases.none") }
        } else {
            ul(.class("list")) { for line in model.lines { one(line) } }
            if let path = model.morePath { p(.class("pad")) { a(.href(path)) { t("leases.more") } } }
        }
    }

    private func one(_ line: Line) -> HTML {
        Sheet.line(line.status.mark) {
            a(.class("mono"), .href(line.path)) { line.number }
            for words in line.words { p(.class("small")) { words } }
        }
    }

    private var filing: HTML {
        Sheet.titled(t("leases.file"), id: "file", note: t("leases.file-note")) {
            form(.class("pad form"), .method("post"), .action(model.path), .novalidate()) {
                for field in model.file { FieldView(field, t, .desk).html }
                p(.class("f w12")) { button(.class("btn"), .type("submit")) { t("leases.file-do") } }
            }
        }
    }
}
