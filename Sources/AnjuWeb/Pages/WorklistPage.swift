import AnjuCore
import AnjuHTML
import AnjuI18n

/// What waits for one department, grouped by when it is due.
struct WorklistPage: PageView {
    struct Model: Hashable, Sendable {
        /// Such as "体检待办".
        var title: String
        /// The day and time it was read.
        var asOf: String
        /// Where a case or document number is looked up.
        var searchPath: String
        var search = Search()
        var filters: [Filter] = []
        var groups: [Group] = []
        var shown = 0
        var total = 0
        /// The next part of a long list.
        var morePath: String?
        /// What has just been done, in words; shown once.
        var notice: String?
        /// What this department sees and passes on.
        var note: String?
    }

    /// What is looked up, and what came of it.
    struct Search: Hashable, Sendable {
        var typed = ""
        /// Whether the reader may also look by a document's number.
        var takesDocuments = false
        /// What is wrong with what was typed, in words.
        var error: String?
        /// Several files that have the number.
        var found: [CounterSearchPage.Candidate] = []
    }

    struct Filter: Hashable, Sendable {
        var label: String
        var count: Int
        var path: String
        var isCurrent = false
    }

    struct Group: Hashable, Sendable {
        /// Such as "今天到期 4".
        var title: String
        var rows: [Row]
    }

    struct Row: Hashable, Sendable {
        var clock: Clock
        var names: PersonNames
        /// The case's page.
        var path: String
        var number: String
        /// Procedure and birth year, to tell people of one name apart.
        var procedure: String
        var todo: String
        var todoNote: String?
        /// `nil` when it is nobody's yet.
        var officer: String?
        var act: Act?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { model.title }
    var hasErrors: Bool { model.search.error != nil }

    var body: HTML {
        .of {
            ErrorSummary(fields: [searchField], t).html
            if let words = model.notice {
                p(.class("note said"), .role("status")) { Status.done.html(words) }
            }
            heading
            if !model.search.found.isEmpty { CandidateList(candidates: model.search.found, t: t).html }
            section(.class("sheet"), .aria(.label, t("worklist.list"))) {
                filters
                if model.groups.isEmpty { empty } else { rows }
            }
            footing
        }
    }

    private var heading: HTML {
        div(.class("row")) {
            h1 { model.title }
            span(.class("quiet")) { model.asOf }
            span(.class("push"))
            form(.class("row"), .role("search"), .method("post"), .action(model.searchPath), .novalidate()) {
                FieldView(searchField, t, .desk).html
                button(.class("btn plain"), .type("submit")) {
                    Icon.find.html
                    t("shell.find")
                }
            }
        }
    }

    private var searchField: Field {
        Field(
            "q", label: model.search.takesDocuments ? t("worklist.search") : t("worklist.search-case"),
            .text(model.search.typed, TextStyle(autocomplete: "off")), error: model.search.error)
    }

    private var filters: HTML {
        if model.filters.isEmpty { return .nothing }
        return nav(.class("tabs"), .aria(.label, t("worklist.filters"))) {
            for filter in model.filters {
                a(.href(filter.path), .when(filter.isCurrent, .aria(.current, "page"))) {
                    filter.label + " "
                    b { t.number(filter.count) }
                }
            }
        }
    }

    private var empty: HTML {
        EmptyState(title: t("worklist.empty"), words: t("worklist.empty-words")).html
    }

    private var rows: HTML {
        table(.class("rows fold")) {
            caption(.class("hide")) { t("worklist.caption") }
            thead {
                tr {
                    th(.scope("col"), .aria(.sort, "ascending"), .class("w10")) { t("worklist.due") }
                    th(.scope("col")) { t("worklist.person") }
                    th(.scope("col")) { t("worklist.case") }
                    th(.scope("col")) { t("worklist.todo") }
                    th(.scope("col")) { t("worklist.officer") }
                    th(.scope("col")) { span(.class("hide")) { t("worklist.act") } }
                }
            }
            for group in model.groups {
                tbody {
                    tr(.class("group")) { th(.colspan(6), .scope("rowgroup")) { group.title } }
                    for row in group.rows { line(row) }
                }
            }
        }
    }

    private func line(_ row: Row) -> HTML {
        tr {
            td { row.clock.html }
            th(.scope("row")) { names(row) }
            td {
                span(.class("mono")) { row.number }
                br()
                span(.class("quiet")) { row.procedure }
            }
            td {
                row.todo
                if let note = row.todoNote {
                    br()
                    span(.class("quiet small")) { note }
                }
            }
            td(.when(row.officer == nil, .class("quiet"))) { row.officer ?? t("worklist.nobody") }
            td(.class("do")) { row.act?.html ?? .nothing }
        }
    }

    private func names(_ row: Row) -> HTML {
        let first = row.names.first(for: t.language)
        return HTML.of {
            a(.class("nm"), .href(row.path), .lang(first.language?.rawValue)) { first.text }
            for other in row.names.others(for: t.language) {
                " "
                span(.class(other.language == .burmese ? "line" : ""), .lang(other.language?.rawValue)) { other.text }
            }
        }
    }

    private var footing: HTML {
        div(.class("row small quiet")) {
            if model.total > 0 {
                p {
                    t("worklist.shown", ["shown": .number(model.shown), "total": .number(model.total)])
                    if let path = model.morePath {
                        " · "
                        a(.href(path)) { t("worklist.next") }
                    }
                }
            }
            if let note = model.note { p(.class("push")) { note } }
        }
    }
}
