public import AnjuCore
public import AnjuDocuments
public import AnjuDomain
import AnjuI18n
import AnjuStore

/// Prints a form of a case as filled so far: a tagged PDF in Chinese and the person's language.
public struct PrintForm: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// The form as a file; as ``filled(_:of:by:in:)``.
    public func callAsFunction(_ form: String, of id: ID<Case>, by actor: Actor) async throws -> [UInt8] {
        try await filled(form, of: id, by: actor).render()
    }

    /// What stands on the form, with values in words of `language`; the look is entered, whether it is printed or read.
    ///
    /// Items that the reader may not see are left out. Throws `form.none-shown` where none is left, `form.unknown`,
    /// `case.unknown`.
    public func filled(
        _ form: String, of id: ID<Case>, by actor: Actor, in language: LanguageTag = .chinese
    ) async throws -> FilledForm {
        let centre = centre
        let now = centre.ambient.now()
        return try await centre.read(as: actor, for: "case_step", .print) {
            transaction in
            try centre.require("case_step", .print, of: actor)
            let work = try CaseWork(id, for: actor, centre: centre, in: transaction)
            try work.requirePart(by: actor, .print)
            // Who is only asked has no part in any form.
            let isAtWork = CaseSight(work, actor, for: "case_step").isAtWork
            guard isAtWork, work.procedure.forms.contains(form), let definition = work.centre.dictionary.form(form)
            else {
                throw Problem(.missing, "form.unknown", ["form": form])
            }
            let view = try ViewCase.view(
                work, for: actor, purpose: "case_step", now: now,
                showing: .forms([form], work.centre.dictionary), in: transaction)
            if view.items(shownOn: form).isEmpty { throw Problem(.missing, "form.none-shown", ["form": form]) }
            let paper = PrintForm(centre: work.centre).paper(definition, view, now: now, in: language)
            return Disclosed(
                paper, .formPrinted, on: id.rawValue, of: [work.record.person], groups: Array(view.told), in: id,
                detail: form)
        }
    }

    /// The form of a case as paper, as far as the reader of `view` may see it.
    func paper(
        _ form: FormDefinition, _ view: CaseView, now: Instant, in language: LanguageTag = .chinese
    ) -> FilledForm {
        let items = view.items(shownOn: form.id)
        let sections = centre.dictionary.groups.compactMap { group -> FormSection? in
            let rows = items.filter { $0.group == group.key }.compactMap { item in
                view.visible[item.key].map { row(item, $0, language) }
            }
            return rows.isEmpty ? nil : FormSection(group.text, rows)
        }
        return FilledForm(
            title: form.title, language: view.person.language == .chinese ? .english : view.person.language,
            number: view.record.core.number,
            office: centre.rulebook.pack.title, names: PrintedNames(view.person), identity: identity(view),
            edition: centre.rulebook.pack.version,
            day: centre.zone.day(of: now), sections: sections,
            signatures: [
                LocalizedText("申请人", [.english: "Applicant", .burmese: "လျှောက်ထားသူ"]),
                LocalizedText("经办人", [.english: "Official", .burmese: "တာဝန်ခံ"]),
            ],
            made: now)
    }

    /// The case, and the end of the document's number for who may see that.
    private func identity(_ view: CaseView) -> [FormRow] {
        let number = FormRow(
            LocalizedText("受理号", [.english: "Case number", .burmese: "အမှုနံပါတ်"]), view.record.core.number)
        guard let document = view.visible["id_doc_number"]?.value, document.count > 4 else { return [number] }
        let label = LocalizedText(
            "证件号码末四位", [.english: "Document number, last four", .burmese: "စာရွက်စာတမ်းနံပါတ် နောက်ဆုံး ၄ လုံး"])
        return [FormRow(label, String(document.suffix(4))), number]
    }

    private func row(_ item: Item, _ entry: ProfileEntry, _ language: LanguageTag) -> FormRow {
        let text = ValueText(dictionary: centre.dictionary).text(entry.value, of: item, in: language, zone: centre.zone)
        let script: LanguageTag = item.key == "name_native_script" ? .burmese : item.isWords ? .chinese : language
        return FormRow(
            item.text, text, in: script, from: centre.rulebook.departments[entry.provenance.department]?.name)
    }
}

extension CaseShowing {
    /// The person's name, what stands on these forms, and the end of the document's number.
    static func forms(_ forms: [String], _ dictionary: DataDictionary) -> CaseShowing {
        let items = forms.flatMap(dictionary.items(of:)).filter { $0.group != "collection" }
        return .items(items.map(\.key) + ["id_doc_number"])
    }
}

extension Item {
    /// Written by people in a language of their own choice, which for papers is Chinese.
    fileprivate var isWords: Bool {
        switch type {
        case .string, .text: true
        case .code, .codeMulti, .boolean, .datetime, .integer, .decimal, .date, .phone, .email: false
        }
    }
}
