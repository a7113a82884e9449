import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Officials, departments and articles in words.
struct CaseWords {
    let bench: Workbench
    let t: Translator

    func department(_ key: String) -> String { bench.rulebook.departments[key]?.name[t.language] ?? key }

    /// Somebody who acted, with their department.
    func who(_ actor: Actor) -> String {
        switch actor.kind {
        case .official: actor.name + " · " + department(actor.department)
        case .person: t("actor.person")
        case .program: t("actor.program")
        }
    }

    /// A source and article in words: `EEAL Art.90` by the source's name.
    func basis(_ law: String) -> String {
        law.split(separator: ";").map { part in
            let text = part.drop { $0 == " " }
            let key = bench.rulebook.sources.keys.filter { text.hasPrefix($0) }.max { $0.count < $1.count }
            guard let key, let source = bench.rulebook.sources[key] else { return String(text) }
            let article = text.dropFirst(key.count).drop { $0 == " " }
            if article.isEmpty { return source.name[t.language] }
            let number = article.replacing("Art.", with: "")
            return t("law.article", ["law": .text(source.name[t.language]), "article": .text(String(number))])
        }.joined(separator: t("format.list-mark"))
    }

    /// A violation with the items and kinds of subjects among its details in words.
    func named(_ violation: Violation) -> Violation {
        var details = violation.details
        if let item = details["item"] { details["item"] = bench.centre.dictionary.item(item)?.text[t.language] ?? item }
        if let kind = details["kind"] {
            details["kind"] = bench.centre.dictionary.subject(kind)?.text[t.language] ?? kind
        }
        return Violation(violation.field, violation.code, details)
    }
}
