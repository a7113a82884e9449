import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension CasePresenter {
    /// Kinds of data that the person had restricted: kept and not shown, or shown here by a law that is named.
    var restrictedFlags: [String] {
        view.restricted.map { restricted in
            let group = restricted.group.text[language]
            let since = t.date(bench.zone.day(of: restricted.restriction.from))
            guard let pass = restricted.pass else {
                return t("own.restricted-group", ["group": .text(group), "when": .text(since)])
            }
            return t(
                "case.restricted-shown",
                [
                    "group": .text(group), "when": .text(since), "why": .text(pass.text[language]),
                    "law": .text(wording.basis(pass.law)),
                ])
        }
    }

    /// The requests that restrict something, for who answers requests.
    func restrictions(_ actor: Actor) -> [Act] {
        guard bench.rulebook.rights.roles[actor.role]?.may(.read, for: "rights_request") == true else { return [] }
        var seen: Set<String> = []
        return view.restricted.compactMap { restricted in
            let path = "/requests/" + restricted.restriction.request.rawValue
            guard seen.insert(path).inserted else { return nil }
            return Act(label: t("case.restriction"), path: path, weight: .words, about: restricted.group.text[language])
        }
    }
}
