import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension CasePresenter {
    var reasons: [Reason] {
        let last = view.explain.last?.action
        return view.explain.reversed().map { line in
            Reason(
                what: sentence(line), when: t.spoken(line.at, today: today, in: bench.zone),
                who: wording.who(line.actor),
                article: basis(line.law), isCurrent: line.action == last)
        }
    }

    private func sentence(_ line: ExplainLine) -> String {
        var values: [String: MessageValue] = [:]
        for (kind, key) in line.about { values[kind] = .text(named(kind, key)) }
        if let count = line.about["count"].flatMap({ Int($0) }) { values["count"] = .number(count) }
        return t(line.sentence, values)
    }

    private func named(_ kind: String, _ key: String) -> String {
        switch kind {
        case "step": view.procedure.step(key)?.title[language] ?? key
        case "rules":
            key.split(separator: ",").map { rule in
                view.procedure.eligibility?.rules.first { $0.key == rule }?.text[language] ?? String(rule)
            }.joined(separator: t("format.list-mark"))
        case "paper": view.procedure.paper(key)?.title[language] ?? key
        case "form": bench.centre.dictionary.form(key).map { $0.id + " " + $0.title[language] } ?? key
        case "ground": bench.rulebook.grounds[key]?.text[language] ?? key
        case "department": department(key)
        case "procedure": view.procedure.title[language]
        case "question": view.procedure.steps.flatMap(\.asks).first { $0.key == key }?.text[language] ?? key
        case "office": bench.rulebook.office(key)?.name[language] ?? key
        case "language": LanguageSwitch.ownName(LanguageTag(key))
        case "answer": t.has("answer." + key) ? t("answer." + key) : key
        case "item": bench.centre.dictionary.item(key)?.text[language] ?? key
        case "image": bench.centre.dictionary.images.first { $0.key == key }?.text[language] ?? key
        case "exception":
            bench.centre.dictionary.images.flatMap(\.exceptions).first { $0.key == key }?.text[language] ?? key
        case "asked": t("withdraw." + (key.isEmpty ? "not-recorded" : key))
        default: key
        }
    }

    /// Who looked: one line for an official's looks of a day, the newest first.
    var looks: [Look] {
        LookLines(view.looked, zone: bench.zone).lines.prefix(12).map { line in
            let when = t.spoken(line.entry.at, today: today, in: bench.zone)
            return Look(
                who: line.entry.actorName + " · " + department(line.entry.department),
                purpose: bench.rulebook.rights.purposes[line.entry.purpose]?.text[language],
                when: line.count == 1
                    ? when : t("case.look-times", ["when": .text(when), "count": .number(line.count)]))
        }
    }
}
