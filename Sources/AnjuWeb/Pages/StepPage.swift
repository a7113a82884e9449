import AnjuHTML
import AnjuI18n

/// One step of a case: what it asks, and the ways to end or stop it.
struct StepPage: PageView {
    struct Model: Hashable, Sendable {
        var number: String
        var casePath: String
        var names: PersonNames
        var facts: [Fact] = []
        /// The step's name.
        var step: String
        /// Department, window and officer.
        var office: String
        var clock: Clock?
        /// The last day of that clock, and that it may move.
        var due: String?
        var mayMove: String?
        /// What is asked, with what is known beside it.
        var parts: [FormPart]
        /// Where the step's own form is sent; its button's `do` is `complete` or `save`.
        var path: String
        var sends: [String: String] = [:]
        /// On the button that completes the step.
        var completeLabel: String
        /// What completing it does next.
        var completeNote: String?
        /// Why it stands still.
        var halts: [Halt] = []
        /// Conditions for the result that fail.
        var unmet: [UnmetCondition] = []
        /// Why it cannot be completed now, in words; the button is then not there.
        var blocked: String?
        /// Checks that the rule names, with how they came out.
        var checks: [Check] = []
        /// Other ways to end or stop it.
        var panels: [DecisionPanel] = []
        /// Pictures of the case that this reader sees or takes.
        var pictures: [CasePage.Picture] = []
        var problems: [String] = []
    }

    struct Check: Hashable, Sendable {
        var status: Status
        var words: String
        /// The law, or where the answer came from.
        var basis: String?
    }

    /// A reason for which a step waits, or one line of the list with which it was returned.
    struct Halt: Hashable, Sendable {
        var status: Status
        var words: String
        /// In the official's words.
        var note: String?
        var since: String?
        /// The law, or the account that stands in for it.
        var basis: String?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { model.step + " · " + model.names.first(for: t.language).text }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary {
        ErrorSummary(
            fields: model.parts.flatMap(\.fields) + model.panels.flatMap(\.fields), others: model.problems, t)
    }

    var body: HTML {
        .of {
            BackLink.html(to: model.casePath, t("step.back", ["number": .text(model.number)]), t)
            heading
            faults.html
            UnmetCondition.sheet(model.unmet, note: t("unmet.note"), t)
            div(.class("two")) {
                form(
                    .class("stack"), .method("post"), .action(model.path), .enctype("multipart/form-data"),
                    .novalidate(),
                    .data("fast"), .data("guard", t("intake.unsaved"))
                ) { asked }
                aside(.class("stack"), .aria(.label, t("step.others"))) {
                    if !model.pictures.isEmpty { PictureList(pictures: model.pictures, t: t).html }
                    if !model.checks.isEmpty { checks }
                    if !model.panels.isEmpty { panels }
                }
            }
        }
    }

    /// What the pack or an official says, which may be in another language than the page.
    private func said(_ text: String) -> HTML { ForeignWords.html(text, on: t.language) }

    private var heading: HTML {
        section(.class("sheet"), .aria(.labelledby, "step-title")) {
            div(.class("pad")) {
                h1(.id("step-title")) { model.step }
                p(.class("names below")) { model.names.spans(for: t.language) }
                Fact.row(model.facts)
                p(.class("row below")) {
                    span(.class("quiet")) { model.office }
                    if let clock = model.clock { clock.wordsHTML }
                    if let due = model.due { span { due } }
                }
                if let mayMove = model.mayMove { p(.class("quiet small")) { mayMove } }
            }
        }
    }

    @HTMLBuilder private var asked: HTML {
        for (name, value) in model.sends.sorted(by: { $0.key < $1.key }) {
            input(.type("hidden"), .name(name), .value(value))
        }
        if !model.halts.isEmpty { halts }
        for part in model.parts { part.html(t, .desk) }
        if let blocked = model.blocked {
            p(.class("note"), .id("blocked")) { Status.wait.html(blocked) }
        } else {
            section(.class("next"), .aria(.labelledby, "end-title")) {
                p(.class("tab")) { t("case.next") }
                h2(.id("end-title")) { model.completeLabel }
                if let note = model.completeNote { p(.class("quiet gap")) { note } }
                div(.class("row")) { buttons }
            }
        }
    }

    @HTMLBuilder private var buttons: HTML {
        button(.class("btn"), .type("submit"), .name("do"), .value("complete"), .data("primary")) {
            model.completeLabel
        }
        if !model.parts.isEmpty {
            button(.class("btn plain"), .type("submit"), .name("do"), .value("save")) { t("shell.save") }
        }
    }

    private var halts: HTML {
        Sheet.titled(t("step.halts"), id: "halts") {
            ul(.class("list")) {
                for halt in model.halts {
                    Sheet.line(
                        halt.status.shape(t("status." + halt.status.rawValue)),
                        end: halt.since.map { since in span(.class("quiet")) { since } } ?? .nothing
                    ) {
                        b { said(halt.words) }
                        if let note = halt.note { p { said(note) } }
                        if let basis = halt.basis { p(.class("quiet")) { said(basis) } }
                    }
                }
            }
        }
    }

    private var checks: HTML {
        Sheet.titled(t("step.checks"), id: "checks") {
            ul(.class("list")) {
                for check in model.checks {
                    Sheet.line(check.status.shape(t("status." + check.status.rawValue))) {
                        said(check.words)
                        if let basis = check.basis { p { said(basis) } }
                    }
                }
            }
        }
    }

    private var panels: HTML {
        Sheet.titled(t("step.others"), id: "others", note: t("step.others-note")) {
            div(.class("pad panels")) { for panel in model.panels { panel.html(t) } }
        }
    }
}
