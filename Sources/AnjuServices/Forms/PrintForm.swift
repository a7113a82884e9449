public import AnjuCore
import AnjuDocuments
public import AnjuDomain
import AnjuI18n
import AnjuStore

/// Prints a form of a case as filled so far: a tagged PDF in Chinese and the person's language.
public struct PrintForm: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Throws `form.unknown`, `case.unknown`; items the reader may not see are left out.
    public func callAsFunction(_ form: String, of id: ID<Case>, by actor: Actor) async throws -> [UInt8] {
        let centre = centre
        let now = centre.ambient.now()
        let (definition, view) = try await centre.ledger.read(as: actor, for: "case_step", law: "PIPL Art.13(3)") {
            transaction in
            try centre.require("case_step", of: actor)
            let work = try CaseWork(id, for: actor, centre: centre, in: transaction)
            try centre.requirePart(in: work.procedure, of: work.record, by: actor)
            // Who is only asked has no part in any form.
            let isAtWork = CaseSight(work, actor, for: "case_step").isAtWork
            guard isAtWork, work.procedure.forms.contains(form), let definition = work.centre.dictionary.form(form)
            else {
                throw Problem(.missing, "form.unknown", ["form": form])
            }
            let view = try ViewCase.view(work, for: actor, purpose: "case_step", now: now, in: transaction)
            return Disclosed(
                (definition, view), .formPrinted, on: id.rawValue, of: [work.record.person], in: id, detail: form)
        }
        let printer = PrintForm(centre: centre.deciding(by: view.rulebook))
        return try printer.paper(definition, view, now: now).render()
    }

    /// The form of a case as paper, as far as the reader of `view` may see it.
    func paper(_ form: FormDefinition, _ view: CaseView, now: Instant) -> FilledForm {
        let items = centre.dictionary.items(of: form.id)
        let sections = centre.dictionary.groups.compactMap { group -> FormSection? in
            let rows = items.filter { $0.group == group.key && $0.group != "collection" }.compactMap { item in
                view.visible[item.key].map { row(item, $0) }
            }
            return rows.isEmpty ? nil : FormSection(group.text, rows)
        }
        return FilledForm(
            title: form.title, language: view.person.language == .chinese ? .english : view.person.language,
            number: view.record.core.number,
            office: centre.rulebook.pack.title, day: centre.zone.day(of: now), sections: sections,
            signatures: [
                LocalizedText("申请人", [.english: "Applicant", .burmese: "လျှောက်ထားသူ"]),
                LocalizedText("经办人", [.english: "Official", .burmese: "တာဝန်ခံ"]),
            ],
            made: now)
    }

    private func row(_ item: Item, _ entry: ProfileEntry) -> FormRow {
        let text = ValueText(dictionary: centre.dictionary).text(entry.value, of: item, in: .chinese, zone: centre.zone)
        let language: LanguageTag = item.key == "name_native_script" ? .burmese : .chinese
        return FormRow(
            item.text, text, in: language, from: centre.rulebook.departments[entry.provenance.department]?.name)
    }
}
