import AnjuHTML
import AnjuI18n

/// The buildings of an area, found by how their lines begin, and what registers another.
struct PlacesPage: PageView {
    struct Model: Hashable, Sendable {
        /// In which area, and how the lines begin.
        var find: [Field]
        var rows: [Row]
        var morePath: String?
        /// What registers a building.
        var enter: [Field]
        /// What registers a street or a community.
        var divide: [Field]
        var problems: [String] = []
    }

    struct Row: Hashable, Sendable {
        var name: String
        var area: String
        var path: String
        /// That it is closed, in words.
        var state: String?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("places.title") }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: model.enter + model.divide, others: model.problems, t) }

    var body: HTML {
        .of {
            faults.html
            h1 { title }
            p(.class("below row")) {
                a(.href("/declarations")) { t("declarations.title") }
                a(.href(BoundaryRoutes.path)) { t("boundaries.title") }
                a(.href(RosterRoutes.find)) { t("roster.find-title") }
                a(.href(DwellingRoutes.openPath)) { t("safety.open") }
                a(.href(QualityRoutes.path)) { t("quality.title") }
                a(.href(DueEndorsementRoutes.path)) { t("endorsements.title") }
            }
            Sheet.titled(t("places.buildings"), id: "buildings") {
                form(.class("pad form"), .action(PlaceRoutes.path), .novalidate()) {
                    for field in model.find { FieldView(field, t, .desk).html }
                    p(.class("f w12")) { button(.class("btn plain"), .type("submit")) { t("places.find-do") } }
                }
                rows
            }
            sending("places.enter", "enter", PlaceRoutes.path + "/buildings", model.enter, "places.enter-do")
            sending("places.divide", "divide", PlaceRoutes.path + "/divisions", model.divide, "places.divide-do")
        }
    }

    @HTMLBuilder private var rows: HTML {
        if model.rows.isEmpty {
            p(.class("pad quiet")) { t("places.none") }
        } else {
            ul(.class("list")) {
                for row in model.rows {
                    Sheet.line(span {}) {
                        a(.href(row.path)) { row.name }
                        p(.class("small quiet")) { [row.area, row.state].compactMap(\.self).joined(separator: " · ") }
                    }
                }
            }
            if let path = model.morePath { p(.class("pad")) { a(.href(path)) { t("places.more") } } }
        }
    }

    private func sending(_ heading: String, _ id: String, _ path: String, _ fields: [Field], _ label: String) -> HTML {
        Sheet.titled(t(heading), id: id, note: t(heading + "-note")) {
            form(.class("pad form"), .method("post"), .action(path), .novalidate()) {
                for field in fields { FieldView(field, t, .desk).html }
                p(.class("f w12")) { button(.class("btn"), .type("submit")) { t(label) } }
            }
        }
    }
}
