import AnjuHTML
import AnjuI18n

/// Figures with the lists behind them; never a count by person.
struct SupervisorPage: PageView {
    struct Model: Hashable, Sendable {
        /// Such as "2026 年第一季度".
        var title: String
        /// Until when the figures count.
        var asOf: String
        var figures: [Figure]
        /// What should be dealt with, worst first.
        var matters: [Matter] = []
        /// State, department, due: sent as a `get` form.
        var filters: [Field] = []
        var filterPath: String
        var rows: [Row] = []
        var total = 0
        var morePath: String?
        /// A table of counts, such as by area; counts under ten arrive as "< 10".
        var table: Table?
        var downloadPath: String?
        /// What leads to how good the register is.
        var qualityPath: String?
    }

    struct Figure: Hashable, Sendable {
        var label: String
        var value: String
        var unit: String?
        /// How it is computed, on the link that opens its list.
        var formula: String
        var path: String
        var note: String?
        /// Only where something must be done.
        var status: Status?
    }

    struct Matter: Hashable, Sendable {
        var status: Status
        var title: String
        var words: String
        var path: String
        var act: Act?
    }

    /// A case, by its number and not by its person.
    struct Row: Hashable, Sendable {
        var clock: Clock
        var number: String
        var path: String
        var procedure: String
        var department: String
        var step: String
    }

    struct Table: Hashable, Sendable {
        var title: String
        var note: String?
        /// The first column's heading, then the others.
        var columns: [String]
        var rows: [Line]
        var sums: [String]?
    }

    struct Line: Hashable, Sendable {
        var name: String
        var path: String?
        var cells: [String]
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("nav.supervisor") + " · " + model.title }

    var body: HTML {
        .of {
            heading
            figures
            if !model.matters.isEmpty { matters }
            list
            if let table = model.table { CountTable(model: table, t: t).html }
            p(.class("note")) { t("supervisor.no-ranking") }
        }
    }

    private var heading: HTML {
        div(.class("row")) {
            h1 { model.title }
            span(.class("quiet")) { model.asOf }
            span(.class("push"))
            if let path = model.qualityPath { Act(label: t("quality.title"), path: path).html }
            if let path = model.downloadPath { Act(label: t("supervisor.download"), path: path, icon: .got).html }
        }
    }

    private var figures: HTML {
        Sheet.titled(t("supervisor.figures"), id: "figures", note: t("supervisor.figures-note")) {
            div(.class("figures")) { for figure in model.figures { box(figure) } }
        }
    }

    private func box(_ figure: Figure) -> HTML {
        div {
            p(.class("quiet")) { figure.label }
            p {
                b(.class("figure")) {
                    figure.value
                    if let unit = figure.unit { small { " " + unit } }
                }
            }
            p(.class("small")) {
                a(.href(figure.path)) { figure.formula }
                if let note = figure.note { span(.class("quiet")) { " " + note } }
            }
            if let status = figure.status { p(.class("small")) { status.html(t("supervisor." + status.rawValue)) } }
        }
    }

    private var matters: HTML {
        Sheet.titled(t("supervisor.matters"), id: "matters", note: t("supervisor.matters-note")) {
            ul(.class("list")) {
                for matter in model.matters {
                    Sheet.line(
                        matter.status.shape(t("status." + matter.status.rawValue)), end: matter.act?.html ?? .nothing
                    ) {
                        a(.href(matter.path)) { b { matter.title } }
                        p { matter.words }
                    }
                }
            }
        }
    }

    private var list: HTML {
        Sheet.titled(
            t("supervisor.list", ["count": .number(model.total)]), id: "list", note: t("supervisor.list-note")
        ) {
            if !model.filters.isEmpty { filters }
            if model.rows.isEmpty {
                EmptyState(title: t("supervisor.empty"), words: t("supervisor.empty-words")).html
            } else {
                cases
            }
            if let path = model.morePath {
                p(.class("pad")) {
                    a(.href(path)) { t("worklist.next") }
                }
            }
        }
    }

    private var filters: HTML {
        form(.class("pad form"), .method("get"), .action(model.filterPath)) {
            for field in model.filters { FieldView(field, t, .desk).html }
            p(.class("f low")) { button(.class("btn plain"), .type("submit")) { t("supervisor.show") } }
        }
    }

    private var cases: HTML {
        table(.class("rows fold")) {
            caption(.class("hide")) { t("worklist.caption") }
            thead {
                tr {
                    th(.scope("col"), .class("w10")) { t("worklist.due") }
                    th(.scope("col")) { t("supervisor.case") }
                    th(.scope("col")) { t("supervisor.department") }
                    th(.scope("col")) { t("supervisor.step") }
                }
            }
            tbody { for row in model.rows { line(row) } }
        }
    }

    private func line(_ row: Row) -> HTML {
        tr {
            td { row.clock.html }
            th(.scope("row")) {
                a(.class("mono"), .href(row.path)) { row.number }
                br()
                span(.class("quiet")) { row.procedure }
            }
            td { row.department }
            td { row.step }
        }
    }
}
