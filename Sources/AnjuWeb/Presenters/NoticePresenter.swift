import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Puts together what is told before collection: the pack's words, and what the rest of the pack says about it.
struct NoticePresenter {
    let bench: Workbench
    let t: Translator

    private var present: Rulebook { bench.centre.present }
    private var language: LanguageTag { t.language }

    var text: NoticeText {
        let notice = present.rights.notice
        let cases = CaseWords(bench: bench, t: t)
        return NoticeText(
            language: language,
            note: t(
                "notice.version",
                ["version": .text(present.pack.noticeVersion), "law": .text(cases.basis(notice.law))]),
            parts: notice.parts.map { part in
                NoticeText.Part(
                    key: part.key, title: part.title[language], says: part.says?[language], lines: lines(part.key))
            })
    }

    /// The same in every language of the pack, for a screen that is turned to the person.
    static func all(_ bench: Workbench) -> [NoticeText] {
        bench.centre.present.pack.languages.map { NoticePresenter(bench: bench, t: bench.translator($0)).text }
    }

    private func lines(_ key: String) -> [String] {
        switch key {
        case "handler": handler
        case "purpose": basis
        case "kinds": kinds
        case "retention": retention
        case "receivers": receivers
        case "rights": rights
        default: []
        }
    }

    private var handler: [String] {
        let places = present.sites.map { $0.name[language] + " · " + ($0.address[language]) }
        return [present.pack.title[language]] + places
            + [t("notice.call", ["number": .text(bench.settings.helpNumber)])]
    }

    /// On what ground of PIPL article 13, in the words of the code list.
    private var basis: [String] {
        guard let code = present.rights.notice.legalBasis,
            let words = present.dictionary.codeList("legal_basis")?.code(code)
        else { return [] }
        return [t("notice.basis", ["basis": .text(words.text[language])])]
    }

    private var items: [Item] {
        let forms = Set(present.procedures.flatMap(\.forms))
        return present.dictionary.items.filter { !$0.forms.isDisjoint(with: forms) && $0.group != "collection" }
    }

    private var kinds: [String] {
        let groups = Set(items.map(\.group))
        let mark = t("format.list-mark")
        let names = present.dictionary.groups.filter { groups.contains($0.key) }.map { $0.text[language] }
        let sensitive = items.filter(\.sensitive).map { $0.text[language] }
        let all = t("notice.kinds", ["kinds": .text(names.joined(separator: mark))])
        if sensitive.isEmpty { return [all] }
        return [all, t("notice.sensitive", ["items": .text(sensitive.joined(separator: mark))])]
    }

    private var retention: [String] {
        present.retention.map { kept in
            let event = present.events[kept.starts]?.text[language] ?? kept.starts
            let time = kept.value.value(on: bench.centre.today).flatMap(\.self).flatMap { length($0, kept.unit) }
            let key = time == nil ? "notice.kept-unset" : "notice.kept"
            return t(
                key, ["what": .text(kept.text[language]), "length": .text(time ?? ""), "event": .text(event)])
        }
    }

    private func length(_ count: Int, _ unit: TimeUnit) -> String? {
        switch unit {
        case .day, .workingDay: t("duration-days", ["count": .number(count)])
        case .month, .monthWindow: t("notice.months", ["count": .number(count)])
        case .year: t("notice.years", ["count": .number(count)])
        case .hour: t("duration-hours", ["count": .number(count)])
        case .minute: t("duration-minutes", ["count": .number(count)])
        case .visit, .season: nil
        }
    }

    private var rights: [String] {
        present.rights.entitlements.map {
            t("notice.right", ["right": .text($0.text[language]), "may": .text($0.may[language])])
        }
    }

    /// Offices that do a step of a procedure, lead it or are asked in it.
    private var receivers: [String] {
        var names: [String] = []
        for key in present.procedures.flatMap(Self.parties) {
            guard let department = present.departments[key], department.kind == .office else { continue }
            let name = department.name[language]
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    private static func parties(_ procedure: Procedure) -> [String] {
        var keys = [procedure.lead]
        for step in procedure.steps {
            keys.append(step.actor)
            keys += step.with + step.alternates
            keys += step.asks.map(\.of)
        }
        return keys
    }
}
