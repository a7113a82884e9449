import AnjuCore
import AnjuDocuments
import AnjuI18n

/// Makes the page of a filled form, with what its paper says.
struct FormPresenter {
    let bench: Workbench
    let t: Translator
    let paper: FilledForm
    /// The form's identifier, such as F15.
    let code: String

    func page(casePath: String) -> FormPrintPage.Model {
        FormPrintPage.Model(
            code: code, formTitle: words(paper.title), version: paper.edition, caseNumber: paper.number,
            casePath: casePath, names: PersonNames(paper.names), facts: facts, site: paper.office[t.language],
            parts: paper.sections.map(part), signatures: paper.signatures.map { $0[t.language] },
            printedAt: t.moment(paper.made, in: bench.zone), pdfPath: casePath + "/forms/" + code + ".pdf")
    }

    private var facts: [Fact] {
        paper.identity.map { Fact(label: $0.label[t.language], value: Words($0.value), isCode: true) }
    }

    private func part(_ section: FormSection) -> FormPrintPage.Part {
        FormPrintPage.Part(
            title: section.heading[t.language],
            answers: section.rows.map { row in
                FormPrintPage.Answer(
                    label: row.label[t.language],
                    value: Words(row.value, row.valueLanguage == t.language ? nil : row.valueLanguage),
                    source: row.provenance?[t.language])
            })
    }

    private func words(_ text: LocalizedText) -> Words {
        let shown = text.resolved(t.language)
        return Words(shown.text, shown.language == t.language ? nil : shown.language)
    }
}
