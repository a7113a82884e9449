import AnjuHTML
import AnjuI18n

/// One place of the tree: what lies above it and within it, and what changes it.
struct PlacePage: PageView {
    struct Model: Hashable, Sendable {
        var name: String
        /// What it is, in words.
        var kind: String
        /// Those above it, the building first.
        var above: [NavigationItem]
        var facts: [Fact]
        var lines: [Line]
        var path: String
        var version: Int
        var notice: String?
        var problems: [String] = []
        /// What leads to who stays there, and to a check-in.
        var stays: [Act] = []
        /// What adds a place within; empty where none may lie there.
        var add: [Field] = []
        /// What divides it into beds.
        var beds: [Field] = []
        /// What says how many it is meant for; empty where it is closed.
        var change: [Field] = []
    }

    /// One place within.
    struct Line: Hashable, Sendable {
        var status: Status
        var name: String
        var words: String
        var path: String
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { model.name + " · " + t("places.title") }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary {
        ErrorSummary(fields: model.add + model.beds + model.change, others: model.problems, t)
    }

    var body: HTML {
        .of {
            nav(.aria(.label, t("shell.back"))) {
                p {
                    a(.class("back"), .href(PlaceRoutes.path)) {
                        Icon.back.html
                        t("places.title")
                    }
                    for place in model.above {
                        " › "
                        a(.href(place.path)) { place.key }
                    }
                }
            }
            if let words = model.notice { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            faults.html
            section(.class("sheet"), .aria(.labelledby, "place-title")) {
                div(.class("pad")) {
                    h1(.id("place-title")) { model.name }
                    p(.class("quiet")) { model.kind }
                    Fact.row(model.facts)
                    if !model.stays.isEmpty { div(.class("row below")) { for act in model.stays { act.html } } }
                }
            }
            within
            adding
            changing
        }
    }

    @HTMLBuilder private var within: HTML {
        if !model.lines.isEmpty {
            Sheet.titled(t("places.within"), id: "within") {
                ul(.class("list")) {
                    for line in model.lines {
                        Sheet.line(line.status.mark) {
                            a(.href(line.path)) { line.name }
                            p(.class("small")) { line.words }
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var adding: HTML {
        if !model.add.isEmpty {
            Sheet.titled(t("places.add"), id: "add") {
                sending(model.add, "add", t("places.add-do"), "btn")
                if !model.beds.isEmpty { sending(model.beds, "beds", t("places.beds-do"), "btn plain") }
            }
        }
    }

    @HTMLBuilder private var changing: HTML {
        if !model.change.isEmpty {
            Sheet.titled(t("places.change"), id: "change", note: t("places.close-note")) {
                sending(model.change, "capacity", t("places.change-do"), "btn plain")
                div(.class("pad")) {
                    Act(
                        label: t("places.close"), path: model.path + "/close", weight: .plain,
                        sends: ["version": String(model.version)]
                    ).html
                }
            }
        }
    }

    private func sending(_ fields: [Field], _ act: String, _ label: String, _ weight: String) -> HTML {
        form(.class("pad form"), .method("post"), .action(model.path + "/" + act), .novalidate()) {
            input(.type("hidden"), .name("version"), .value(String(model.version)))
            for field in fields { FieldView(field, t, .desk).html }
            p(.class("f w12")) { button(.class(weight), .type("submit")) { label } }
        }
    }
}
