import AnjuHTML
import AnjuI18n

/// The counter's first page: look for the person before making a file.
struct CounterSearchPage: PageView {
    struct Model: Hashable, Sendable {
        /// The document's number, or its whole machine-readable zone.
        var document = ""
        var name = ""
        /// `1988-05-12`, or as much as the document says.
        var birth = ""
        var documentError: String?
        var nameError: String?
        var birthError: String?
        var problem: String?
        var outcome: Outcome = .notSearched
        /// What can be begun for a new person.
        var starts: [Start] = []
        /// What was begun here and not ended, the newest first.
        var drafts: [DraftLine] = []
        /// What was just done, in words.
        var done: String?
        /// Sent on with the choice, so that nothing is typed twice.
        var keeps: [String: String] = [:]
    }

    enum Outcome: Hashable, Sendable {
        case notSearched
        /// Nobody has this number or name and birth; the words say what was searched.
        case nobody(String)
        case found([Candidate])
        /// Another office holds a file: ask there; no fields are shown.
        case elsewhere(String)
    }

    struct Candidate: Hashable, Sendable {
        var names: PersonNames
        var birthYear: String
        /// The last four characters.
        var documentTail: String
        var path: String
        /// Where the sheet to their own file is made.
        var sheetPath: String?
        /// Where the stays that are kept of them stand.
        var staysPath: String?
        /// The case that is open, in words.
        var openCase: String?
        /// Whether it is another file of one who was found.
        var isSame = false
    }

    struct Start: Hashable, Sendable {
        var code: String
        var title: String
        var note: String?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("counter.title") }
    var hasErrors: Bool { model.problem != nil || (documentFields + nameFields).contains { $0.error != nil } }

    var body: HTML {
        .of {
            div(.class("row")) {
                h1 { title }
                span(.class("quiet")) { t("counter.first") }
            }
            if let done = model.done { p(.class("note"), .role("status")) { Status.done.html(done) } }
            ErrorSummary(fields: documentFields + nameFields, others: model.problem.map { [$0] } ?? [], t).html
            div(.class("two")) {
                div(.class("stack")) { searches }
                div(.class("stack")) {
                    outcome
                    if !model.drafts.isEmpty { DraftLine.list(model.drafts, t) }
                }
            }
        }
    }

    private var documentFields: [Field] {
        [
            Field(
                "document", label: t("counter.document"), .textarea(model.document, rows: 3),
                hint: t("counter.document-hint"), width: .full, error: model.documentError
            ).focused(when: isFresh)
        ]
    }

    /// Whether nothing was asked yet: the next person's document is read in at once.
    private var isFresh: Bool {
        model.outcome == .notSearched && [model.documentError, model.nameError, model.birthError] == [nil, nil, nil]
    }

    private var nameFields: [Field] {
        [
            Field("name", label: t("counter.name"), .text(model.name), width: .half, error: model.nameError),
            Field(
                "birth", label: t("counter.birth"), .date(model.birth), hint: t("counter.birth-hint"), width: .half,
                error: model.birthError),
        ]
    }

    @HTMLBuilder private var searches: HTML {
        search("by-document", t("counter.by-document"), t("counter.by-document-note"), documentFields)
        search("by-name", t("counter.by-name"), t("counter.by-name-note"), nameFields)
    }

    private func search(_ id: String, _ heading: String, _ note: String, _ fields: [Field]) -> HTML {
        Sheet.titled(heading, id: id, note: note) {
            form(
                .class("pad form"), .method("post"), .action("/counter/find"), .novalidate(),
                .when(id == "by-document", .data("mrz", "submit"))
            ) {
                input(.type("hidden"), .name("by"), .value(id))
                for field in fields { FieldView(field, t, .desk).html }
                p(.class("f w12")) {
                    button(.class("btn"), .type("submit")) {
                        Icon.find.html
                        t("shell.find")
                    }
                }
            }
        }
    }

    private var outcome: HTML {
        switch model.outcome {
        case .notSearched: p(.class("note")) { t("counter.before") }
        case .nobody(let words): nobody(words)
        case .found(let candidates): CandidateList(candidates: candidates, t: t).html
        case .elsewhere(let words): elsewhere(words)
        }
    }

    private func elsewhere(_ words: String) -> HTML {
        Sheet.titled(t("counter.outcome"), id: "outcome") {
            div(.class("pad"), .role("status")) {
                p { Status.hold.html(t("counter.elsewhere")) }
                p(.class("small quiet")) { words }
            }
        }
    }

    @HTMLBuilder private func nobody(_ words: String) -> HTML {
        Sheet.titled(t("counter.outcome"), id: "outcome") {
            div(.class("pad"), .role("status")) {
                p { Status.done.html(t("counter.nobody")) }
                p(.class("small quiet")) { words }
            }
        }
        if !model.starts.isEmpty { starts }
    }

    private var starts: HTML {
        section(.class("next"), .aria(.labelledby, "start-title")) {
            p(.class("tab")) { t("case.next") }
            form(.method("post"), .action("/intake")) {
                for (name, value) in model.keeps.sorted(by: { $0.key < $1.key }) {
                    input(.type("hidden"), .name(name), .value(value))
                }
                h2(.id("start-title")) { t("counter.start") }
                FieldView(startField, t, .desk).html
                p(.class("below")) { button(.class("btn"), .type("submit")) { t("counter.begin") } }
            }
        }
    }

    private var startField: Field {
        Field(
            "procedure", label: t("counter.procedure"),
            .radio(
                model.starts.map { Control.Choice($0.code, $0.title, note: $0.note) },
                chosen: model.starts.first?.code ?? ""),
            width: .full)
    }
}
