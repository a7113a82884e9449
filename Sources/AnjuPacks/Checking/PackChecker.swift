import AnjuCore
import AnjuDomain

/// Holds a pack's parts against each other.
struct PackChecker {
    let book: Rulebook
    let findings: Findings

    /// Notes everything that does not fit together.
    func check() {
        checkReferences()
        for use in findings.conditions { check(use) }
        checkItems()
        checkForms()
        checkSubjects()
        checkChecks()
        for ground in book.grounds.values where !ground.shownTo.isEmpty && ground.shownAs == nil {
            findings.note(
                findings.place("grounds/\(ground.code)"), "ground.nothing-shown",
                "\(ground.code) is hidden from others and nothing is shown in its place",
                mend: "add `shown_as` with a ground that everybody may read")
        }
        for series in book.series.values where !series.pattern.contains("{serial:") {
            findings.note(
                findings.place("series/\(series.key)"), "series.no-serial",
                "the numbers of `\(series.key)` would all be the same", mend: "add {n} to the pattern")
        }
        for key in Explainer.commonRules where !book.procedures.isEmpty && book.common[key] == nil {
            findings.warn(
                findings.place("pack"), "common.missing",
                "no rule `\(key)` in common.yaml: acts that rest on it are explained by the procedure's first article",
                mend: "add it with its `law`")
        }
        for procedure in book.procedures {
            ProcedureChecker(procedure: procedure, book: book, findings: findings).check()
        }
    }

    private func checkReferences() {
        var names: [Reference.Kind: [String: Set<String>]] = [:]
        var unknown: [(first: Reference, count: Int)] = []
        for reference in findings.references {
            if isOpen(reference) { continue }
            let known = names[reference.kind]?[reference.procedure] ?? keys(of: reference.kind, in: reference.procedure)
            names[reference.kind, default: [:]][reference.procedure] = known
            if known.contains(reference.key) { continue }
            let same = unknown.firstIndex {
                ($0.first.kind, $0.first.key, $0.first.procedure)
                    == (reference.kind, reference.key, reference.procedure)
            }
            if let same { unknown[same].count += 1 } else { unknown.append((reference, 1)) }
        }
        for (reference, count) in unknown {
            let known = names[reference.kind]?[reference.procedure] ?? []
            let more = count > 1 ? " (used in \(count) places)" : ""
            let home = reference.procedure.isEmpty ? "" : " in \(reference.procedure)"
            findings.note(
                reference.place, "reference.unknown-\(reference.kind.rawValue)",
                "there is no \(reference.kind.rawValue) `\(reference.key)`\(home)\(more)",
                mend: Nearest.mend(
                    reference.key, among: known, instead: "add it where it belongs, or name one that is there"))
        }
    }

    /// Names that are not looked up: areas where none are listed, roles and purposes of a pack without rights (that is said
    /// once), facts of fees (they are where the fee is due), and whatever stands in a procedure that is itself unknown or empty.
    private func isOpen(_ reference: Reference) -> Bool {
        switch reference.kind {
        case .area: return book.areas.isEmpty
        case .role: return book.rights.roles.isEmpty
        case .purpose: return book.rights.purposes.isEmpty
        case .action: return book.rights.actions.isEmpty
        case .step, .paper, .fact, .clock, .output:
            guard let own = book.procedures.first(where: { $0.id == reference.procedure }) else { return true }
            return own.steps.isEmpty
        default: return false
        }
    }

    private func keys(of kind: Reference.Kind, in procedure: String) -> Set<String> {
        let own = book.procedures.first { $0.id == procedure }
        return switch kind {
        case .item: Set(book.dictionary.items.map(\.key))
        case .form: Set(book.dictionary.forms.map(\.id))
        case .group: Set(book.dictionary.groups.map(\.key))
        case .subject: Set(book.dictionary.subjects.map(\.key))
        case .codeList: Set(book.dictionary.codeLists.map(\.key))
        case .image: Set(book.dictionary.images.map(\.key))
        case .department: Set(book.departments.keys)
        case .ground: Set(book.grounds.keys)
        case .phase: Set(book.phases.map(\.key))
        case .event: Set(book.events.keys)
        case .source: Set(book.sources.keys)
        case .fee: Set(book.fees.keys)
        case .remedy: Set(book.remedies.keys)
        case .purpose: Set(book.rights.purposes.keys)
        case .site: Set(book.sites.map(\.key))
        case .area: Set(book.areas.map(\.code))
        case .procedure: Set(book.procedures.map(\.id))
        case .role: Set(book.rights.roles.keys)
        case .action: Set(book.rights.actions.keys)
        case .output: Set(own?.outputs.map(\.key) ?? [])
        case .step: Set(own?.steps.map(\.key) ?? [])
        case .paper: Set(own?.papers.map(\.id) ?? [])
        case .fact: Set(own?.facts.map(\.key) ?? [])
        case .clock: Set(own?.clocks.map(\.key) ?? [])
        }
    }
}
