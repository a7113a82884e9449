import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page of a permit.
struct PermitPresenter {
    let bench: Workbench
    let t: Translator
    let view: PermitView

    func page(for actor: Actor) -> PermitPage.Model {
        let permit = view.permit
        let casePath = "/cases/" + permit.caseID.rawValue
        let path = "/permits/" + permit.id.rawValue
        let isExpired = permit.isExpired(on: bench.centre.today)
        let word = isExpired ? "expired" : permit.status.rawValue
        return PermitPage.Model(
            caseNumber: view.caseNumber, casePath: casePath, card: card(casePath), cardPath: path + "/card.pdf",
            receiptPath: nil,
            status: permit.status == .valid && !isExpired ? .done : permit.status == .suspended ? .hold : .bad,
            statusWords: t("permit-status." + word), acts: acts(actor, path))
    }

    /// What exit-entry may do with it; the reason is written in words.
    private func acts(_ actor: Actor, _ path: String) -> [Act] {
        guard actor.department == "exit_entry" else { return [] }
        return view.permit.status.next.sorted { $0.rawValue < $1.rawValue }.map { status in
            Act(
                label: t("permit.make-" + status.rawValue), path: path + "/status", weight: .small,
                sends: ["status": status.rawValue, "reason": t("permit.by-decision")])
        }
    }

    private func card(_ casePath: String) -> PermitCard {
        let values = view.values
        let latin = [values["name_latin_primary"], values["name_latin_secondary"]].compactMap(\.self).joined(
            separator: " ")
        return PermitCard(
            titles: [
                Words(view.title.chinese, .chinese), Words(view.title[.burmese], .burmese),
                Words(view.title[.english], .english),
            ],
            place: bench.rulebook.pack.title.chinese, isSpecimen: bench.settings.banner != nil,
            names: PersonNames(
                chinese: values["name_zh"], latin: latin.isEmpty ? nil : latin,
                native: values["name_native_script"].map { Words($0, .burmese) }),
            portrait: view.hasPortrait ? casePath + "/images/portrait" : nil, facts: facts, number: view.permit.number,
            validUntil: view.permit.validUntil.description, issuer: bench.rulebook.pack.title.chinese,
            help: bench.settings.helpNumber,
            advice: [t("permit.advice-keep"), t("permit.advice-verify")],
            seal: QRDrawing(size: view.codeSize, modules: view.codeModules))
    }

    private var facts: [Fact] {
        let text = ValueText(dictionary: bench.centre.dictionary)
        let values: [Fact] = ["sex", "birth_date", "nationality"].compactMap { key in
            guard let item = bench.centre.dictionary.item(key), let value = view.values[key] else { return nil }
            return Fact(
                label: item.text.chinese,
                value: Words(text.text(value, of: item, in: .chinese, zone: bench.zone), .chinese))
        }
        return values + [Fact(label: "有效期自", value: Words(view.permit.validFrom.description, .chinese))]
    }
}
