import AnjuHTML
import AnjuI18n

/// A filled form as it is printed on A4.
struct FormPrintPage: PageView {
    struct Model: Hashable, Sendable {
        /// "F15".
        var code: String
        var formTitle: Words
        /// The form's version and the case's number.
        var version: String
        var caseNumber: String
        var casePath: String?
        var names: PersonNames
        /// What else tells this person from another.
        var facts: [Fact] = []
        /// The centre's name.
        var site: String
        var parts: [Part]
        /// What the person signs, and lines for signatures.
        var declaration: String?
        var signatures: [String] = []
        var printedAt: String
        /// The same as PDF.
        var pdfPath: String?
    }

    struct Part: Hashable, Sendable {
        var title: String
        var answers: [Answer]
    }

    struct Answer: Hashable, Sendable {
        var label: String
        var code: String?
        /// `nil` when nothing was given.
        var value: Words?
        var isCode = false
        var source: String?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .print }
    var title: String { model.code + " " + model.formTitle.text }

    var body: HTML {
        .of {
            div(.class("row no-print")) {
                if let path = model.casePath {
                    Act(label: t("step.back", ["number": .text(model.caseNumber)]), path: path).html
                }
                if let path = model.pdfPath { Act(label: t("shell.download-pdf"), path: path, icon: .got).html }
            }
            article(.class("a4 day")) {
                heading
                p(.class("names below")) { model.names.spans(for: t.language) }
                Fact.row(model.facts)
                for part in model.parts { section(part) }
                closing
            }
        }
    }

    private var heading: HTML {
        header(.class("wenwu top")) {
            div {
                h1(.class("title")) { model.formTitle.html }
                p(.class("quiet")) { model.site }
            }
            div(.class("end")) {
                p(.class("mono")) { model.code + " · " + model.version }
                p(.class("mono")) { model.caseNumber }
            }
        }
    }

    @HTMLBuilder private func section(_ part: Part) -> HTML {
        h2 { part.title }
        table {
            tbody { for answer in part.answers { line(answer) } }
        }
    }

    private func line(_ answer: Answer) -> HTML {
        tr {
            th(.scope("row"), .class("asked")) {
                ForeignWords.html(answer.label, on: t.language)
                if let code = answer.code { small(.class("mono")) { " " + code } }
            }
            td(.when(answer.isCode, .class("mono"))) {
                answer.value?.html ?? span(.class("quiet")) { t("shell.not-provided") }
            }
            td(.class("small quiet end")) { answer.source ?? "" }
        }
    }

    @HTMLBuilder private var closing: HTML {
        if let declaration = model.declaration { p(.class("below")) { declaration } }
        if !model.signatures.isEmpty {
            div(.class("signatures")) {
                for name in model.signatures { p { name } }
            }
        }
        p(.class("foot")) {
            span { t("form.printed", ["time": .text(model.printedAt)]) }
            span { t("form.provenance") }
        }
    }
}
