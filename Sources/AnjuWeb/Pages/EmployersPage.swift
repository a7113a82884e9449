import AnjuHTML
import AnjuI18n

/// The licence register: looking an organisation up by its code, and a page of names.
struct EmployersPage: PageView {
    struct Model: Hashable, Sendable {
        /// The box for the credit code.
        var code: Field
        /// How the names begin that are listed.
        var start: Field
        var rows: [Row]
        var morePath: String?
        var notice: String?
    }

    struct Row: Hashable, Sendable {
        var name: String
        var code: String
        var path: String
        /// Whether it may not employ now, in words.
        var suspended: String?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("employers.title") }
    var hasErrors: Bool { model.code.error != nil }

    var body: HTML {
        .of {
            ErrorSummary(fields: [model.code], others: [], t).html
            if let words = model.notice { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            h1 { t("employers.title") }
            Sheet.titled(t("employers.look"), id: "look", note: t("employers.look-note")) {
                form(.class("pad form"), .action("/employers/entry"), .novalidate()) {
                    FieldView(model.code, t, .desk).html
                    p(.class("f w12")) { button(.class("btn"), .type("submit")) { t("employers.look-do") } }
                }
            }
            Sheet.titled(t("employers.list"), id: "list") {
                form(.class("pad form"), .action("/employers"), .novalidate()) {
                    FieldView(model.start, t, .desk).html
                    p(.class("f w12")) { button(.class("btn plain"), .type("submit")) { t("employers.list-do") } }
                }
                rows
            }
        }
    }

    @HTMLBuilder private var rows: HTML {
        if model.rows.isEmpty {
            p(.class("pad quiet")) { t("employers.none") }
        } else {
            Sheet.scrolling(t("shell.scrollable", ["name": .text(t("employers.list"))])) {
                table(.class("rows")) {
                    thead {
                        tr {
                            th(.scope("col")) { t("employers.name") }
                            th(.scope("col")) { t("step.credit-code") }
                        }
                    }
                    tbody { for row in model.rows { line(row) } }
                }
            }
            if let path = model.morePath { p(.class("pad")) { a(.href(path)) { t("employers.more") } } }
        }
    }

    private func line(_ row: Row) -> HTML {
        tr {
            th(.scope("row")) {
                a(.href(row.path)) { row.name }
                if let words = row.suspended { Status.hold.tag(words) }
            }
            td(.class("mono")) { row.code }
        }
    }
}
