import AnjuHTML
import AnjuI18n

/// A table of counts, each row with the list behind it.
struct CountTable {
    let model: SupervisorPage.Table
    let t: Translator

    var html: HTML {
        Sheet.titled(model.title, id: "counts", note: model.note) {
            Sheet.scrolling(t("shell.scrollable", ["name": .text(model.title)])) {
                table(.class("rows")) {
                    thead { tr { for (index, column) in model.columns.enumerated() { head(column, index) } } }
                    tbody { for line in model.rows { row(line) } }
                    if let sums = model.sums { tfoot { total(sums) } }
                }
            }
        }
    }

    private func head(_ text: String, _ index: Int) -> HTML {
        th(.scope("col"), .when(index > 0, .class("num"))) { text }
    }

    private func row(_ line: SupervisorPage.Line) -> HTML {
        tr {
            th(.scope("row")) {
                if let path = line.path { a(.href(path)) { line.name } } else { line.name }
            }
            for cell in line.cells { td(.class("num")) { cell } }
        }
    }

    private func total(_ sums: [String]) -> HTML {
        tr {
            th(.scope("row")) { b { t("supervisor.sum") } }
            for sum in sums { td(.class("num")) { b { sum } } }
        }
    }
}
