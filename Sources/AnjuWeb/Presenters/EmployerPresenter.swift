import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page of one organisation of the licence register.
struct EmployerPresenter {
    let bench: Workbench
    let t: Translator
    let registered: ViewEmployers.Registered
    /// What was typed and is wrong with it, after a first try.
    var typed: FormBody?
    var problem: Problem?

    var page: EmployerPage.Model {
        let isNew = registered.record == nil
        return EmployerPage.Model(
            heading: registered.record?.name ?? t("employers.new"), parts: [entry, sites],
            sends: ["version": typed?["version"] ?? String(registered.version)],
            label: t(isNew ? "employers.register" : "employers.amend"),
            problems: problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? [])
    }

    private var errors: [String: String] {
        Dictionary((problem?.violations ?? []).map { ($0.field, t.violation($0)) }) { first, _ in first }
    }

    private var entry: FormPart {
        var fields = FieldPresenter(bench: bench, t: t)
        fields.errors = errors
        let items = ViewEmployers(centre: bench.centre).items
        for item in items {
            fields.typed[item.key] = typed.map { $0.itemValue(item) } ?? registered.values[item.key] ?? ""
        }
        return FormPart(
            id: "entry", title: t("employers.entry"), note: "F08",
            fields: items.map { item in
                var field = fields.asked(item, isMandatory: item.mandatoryOn.contains("F08"))
                if item.key == "employer_uscc" { field.hint = t("employers.code-hint") }
                return field
            })
    }

    private var sites: FormPart {
        FormPart(
            id: "sites", title: t("employers.sites"),
            fields: [
                Field(
                    "sites", label: t("employers.sites-label"),
                    .textarea(typed?["sites"] ?? registered.sites.joined(separator: "\n"), rows: 4),
                    hint: t("employers.sites-hint", ["most": .number(RegisterEmployer.mostSites)]), isOptional: true,
                    width: .full, error: errors["sites"])
            ])
    }
}
