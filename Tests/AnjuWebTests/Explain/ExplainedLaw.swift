import AnjuCore
import AnjuDomain

/// Which law the pack gives for each thing done in a case: a list of the test's own, beside the program's.
struct ExplainedLaw {
    let procedure: Procedure
    let rulebook: Rulebook

    /// The names of the sources, and the articles, that a line has to show.
    func sources(of kind: CaseAction.Kind, for department: String, in language: LanguageTag) -> [String] {
        law(of: kind, for: department).split(separator: ";").flatMap { part -> [String] in
            let words = part.split(separator: " ").map(String.init)
            guard let article = words.firstIndex(where: { $0.hasPrefix("Art.") }) else {
                let key = words.joined(separator: " ")
                return [rulebook.sources[key]?.name[language] ?? key]
            }
            let key = words[..<article].joined(separator: " ")
            return [
                rulebook.sources[key]?.name[language] ?? key,
                String(words[article].dropFirst(4).prefix { $0.isNumber }),
            ]
        }
    }

    private func law(of kind: CaseAction.Kind, for department: String) -> String {
        switch kind {
        case .toldOnce: common("told_once")
        case .resumed, .replied: common("clock_stops")
        case .paper(_, .seen): common("custody")
        case .paper(_, .shared): common("no_repeat_of_held_facts")
        case .returned(_, let reasons):
            (reasons.map { ground($0.ground) } + [common("told_once")]).joined(separator: ";")
        case .refused(_, let code, _): ground(code)
        case .waits(_, let code, _):
            // What the clinic waits for is the clinic's own.
            ground(code == "W02" && department != "health" ? "W00" : code)
        case .opened, .imageExcepted: procedure.legalBasis.first?.law ?? ""
        case .assigned(let step, _), .captured(let step, _, _), .completed(let step), .skipped(let step, _),
            .later(let step):
            self.step(step)
        case .paper(let id, .kept), .paper(let id, .signed), .paper(let id, .declared):
            step(procedure.paper(id)?.neededAt ?? "")
        case .asked(_, let key), .answered(_, let key, _):
            procedure.steps.flatMap(\.asks).first { $0.key == key }?.law ?? ""
        case .referred(_, _, let code): ground(code)
        case .overruled(_, let keys, _):
            (procedure.eligibility?.rules ?? []).filter { keys.contains($0.key) }.map(\.law).joined(separator: ";")
        case .withdrawn: common("withdrawal")
        case .transferred: common("handover")
        case .named: common("no_repeat_of_held_facts")
        case .settled: common("settlement")
        case .rulesChanged: common("rules_of_the_case")
        case .permitIssued: step("issue")
        case .permitBounded: "deployment choice"
        case .permitEndorsed, .permitReplaced:
            procedure.outputs.first { $0.endorses != nil }?.validity?.lengths.first?.value.entries.first?.basis ?? ""
        case .extended: "MER Art.19"
        case .factSet, .event: ""
        }
    }

    private func step(_ key: String) -> String { procedure.step(key)?.law ?? "" }

    private func common(_ key: String) -> String { rulebook.common[key]?.law ?? "" }
    private func ground(_ code: String) -> String { rulebook.grounds[code]?.law ?? "" }
}
