import AnjuHTML
import AnjuI18n

/// Officers' search: somebody by fragments, each found with the reason.
struct PeoplePage: PageView {
    struct Model: Hashable, Sendable {
        var fields: [Field]
        /// What the reader's role finds people by, in words.
        var means: String
        var outcome: Outcome = .notSearched
        var problems: [String] = []
        /// Where files that could be one person's are compared, for those who keep the register.
        var duplicatesPath: String?
    }

    enum Outcome: Hashable, Sendable {
        case notSearched
        case nobody
        /// The best first; whether more fit than are shown.
        case found([Line], isMore: Bool)
    }

    struct Line: Hashable, Sendable {
        var names: PersonNames
        /// Birth year and district.
        var facts: String
        /// Why they were found.
        var reasons: [String]
        /// Where the file is opened; none where the reader's office has nothing to do with it.
        var path: String?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("people.title") }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: model.fields, others: model.problems, t) }

    var body: HTML {
        .of {
            faults.html
            div(.class("row")) {
                h1 { title }
                span(.class("quiet")) { t("people.entered") }
            }
            if let path = model.duplicatesPath {
                p(.class("below")) { a(.href(path)) { t("duplicates.title") } }
            }
            Sheet.titled(t("people.search"), id: "search", note: model.means) {
                form(.class("pad form"), .method("post"), .action(PeopleRoutes.path + "/find"), .novalidate()) {
                    for field in model.fields { FieldView(field, t, .desk).html }
                    p(.class("f w12")) {
                        button(.class("btn"), .type("submit")) {
                            Icon.find.html
                            t("shell.find")
                        }
                    }
                }
            }
            outcome
        }
    }

    private var outcome: HTML {
        switch model.outcome {
        case .notSearched: p(.class("note")) { t("people.before") }
        case .nobody: nobody
        case .found(let lines, let isMore): found(lines, isMore: isMore)
        }
    }

    private var nobody: HTML {
        Sheet.titled(t("people.outcome"), id: "outcome") {
            div(.class("pad"), .role("status")) {
                p { Status.done.html(t("people.nobody")) }
                p(.class("small quiet")) { t("people.nobody-note") }
            }
        }
    }

    private func found(_ lines: [Line], isMore: Bool) -> HTML {
        Sheet.titled(
            t("people.found", ["count": .number(lines.count)]), id: "outcome",
            note: isMore ? t("people.more") : t("people.compare")
        ) {
            ul(.class("list")) {
                for line in lines { row(line) }
            }
        }
    }

    private func row(_ line: Line) -> HTML {
        let about = line.names.first(for: t.language).text
        let end = line.path.map {
            Act(label: t("counter.open"), path: $0, weight: .smallPrimary, about: about).html
        }
        return Sheet.line(Icon.card.html, end: end ?? .nothing) {
            p(.class("found")) { line.names.spans(for: t.language) }
            p { line.facts }
            for reason in line.reasons { p(.class("small quiet")) { reason } }
        }
    }
}
