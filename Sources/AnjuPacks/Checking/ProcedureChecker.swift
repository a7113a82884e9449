import AnjuCore
import AnjuDomain

/// Holds the parts of one procedure against each other.
struct ProcedureChecker {
    let procedure: Procedure
    let book: Rulebook
    let findings: Findings

    func check() {
        guard !procedure.steps.isEmpty else {
            note("procedures/\(procedure.id)", "step.none", "\(procedure.id) has no steps", "add `steps`")
            return
        }
        checkGraph()
        checkForms()
        checkGrounds()
        checkCarries()
        checkOutputs()
        checkFees()
        for step in procedure.steps {
            checkCompletion(step)
            checkLaw(step)
        }
        let refuses = procedure.steps.contains { !$0.outcomes.refused.isEmpty }
        if refuses, procedure.remedy == "none_needed" {
            note(
                "procedures/\(procedure.id)", "procedure.refusal-without-remedy",
                "\(procedure.id) can be refused, and nothing can be done about it", "name a remedy")
        }
    }

    func note(_ path: String, _ rule: String, _ message: String, _ mend: String) {
        findings.note(findings.place(path), rule, message, mend: mend)
    }

    func path(_ step: Step) -> String { "\(procedure.id)/step/\(step.key)" }

    /// What is done in a step is explained by the step's own article.
    private func checkLaw(_ step: Step) {
        guard step.law.isEmpty else { return }
        findings.warn(
            findings.place(path(step)), "step.no-law",
            "`\(step.key)` names no article: what is done there is explained by the first one of \(procedure.id)",
            mend: "add `law` with a source and article")
    }

    private func checkForms() {
        var captured: [String: Int] = [:]
        for step in procedure.steps {
            for form in step.captures + step.updates
            where !procedure.forms.contains(form) && book.dictionary.form(form) != nil {
                note(
                    path(step), "form.not-declared", "`\(step.key)` fills \(form), which \(procedure.id) does not have",
                    "add \(form) to `forms`, or fill another")
            }
            for form in step.captures { captured[form, default: 0] += 1 }
        }
        for form in procedure.forms where book.dictionary.form(form) != nil {
            let count = captured[form] ?? 0
            if count == 0, !procedure.prefilled.contains(form) {
                note(
                    "procedures/\(procedure.id)", "form.never-captured", "no step fills \(form)",
                    "add it to a step's `captures`, or to `prefilled`")
            } else if count > 1 {
                note(
                    "procedures/\(procedure.id)", "form.captured-twice", "\(count) steps capture \(form)",
                    "capture it once; later steps list it under `updates`")
            }
        }
        let own = Set(procedure.forms)
        for form in procedure.optionalForms.union(procedure.prefilled).subtracting(own).sorted()
        where book.dictionary.form(form) != nil {
            note(
                "procedures/\(procedure.id)", "form.not-declared", "\(procedure.id) does not have \(form)",
                "add \(form) to `forms`, or remove it here")
        }
    }

    private func checkGrounds() {
        for step in procedure.steps {
            let place = "\(procedure.id)/outcomes/\(step.key)"
            check(step.outcomes.returned, .return, at: place + "/returned")
            check(step.outcomes.refused, .refusal, at: place + "/refused")
            check(step.outcomes.waits, .waiting, at: place + "/waits")
        }
        check(procedure.eligibility?.rules.map(\.otherwise) ?? [], .refusal, at: "procedures/\(procedure.id)")
    }

    private func check(_ codes: [String], _ kind: Ground.Kind, at path: String) {
        for ground in codes.compactMap({ book.grounds[$0] }) where ground.kind != kind {
            note(
                path, "outcome.wrong-ground",
                "\(ground.code) is a \(ground.kind.rawValue) ground, not a \(kind.rawValue) ground",
                "name a \(kind.rawValue) ground")
        }
    }

    private func checkCarries() {
        for (index, carry) in procedure.carries.enumerated() {
            guard let from = book.dictionary.item(carry.from), let to = book.dictionary.item(carry.to) else { continue }
            let words: Set<ItemType> = [.string, .text]
            let fits =
                from.type == to.type && (from.type != .code || from.codeList == to.codeList)
                || (from.type == .datetime && to.type == .date) || words.isSuperset(of: [from.type, to.type])
            if !fits {
                note(
                    "\(procedure.id)/carry/\(index)", "carry.type-mismatch",
                    "`\(from.key)` (\(from.type.rawValue)) cannot be carried to `\(to.key)` (\(to.type.rawValue))",
                    "carry between items of one type")
            }
        }
    }

    private func checkOutputs() {
        for output in procedure.outputs {
            checkEndorsement(output)
            for key in output.validity?.notBeyond ?? [] {
                guard let item = book.dictionary.item(key), item.type != .date, item.type != .datetime else { continue }
                note(
                    "\(procedure.id)/output/\(output.key)", "output.not-a-date",
                    "`\(key)` is no date and bounds no validity",
                    "name date items under `not_beyond`")
            }
        }
    }

    /// What is endorsed has to be a permit that endorsements keep in use.
    private func checkEndorsement(_ output: Output) {
        guard let kind = output.endorses,
            !book.permitKinds.contains(where: { $0.output.key == kind && $0.output.isEndorsed })
        else { return }
        note(
            "\(procedure.id)/output/\(output.key)", "output.endorses-nothing",
            "`\(kind)` is no permit that endorsements keep in use",
            "name the key of an output with `permit: true` and `endorsed: true`")
    }

    /// The facts that a fee's condition asks for have to be known where the fee is due.
    private func checkFees() {
        let facts = Set(procedure.facts.map(\.key))
        for due in procedure.fees {
            let asked = book.fees[due.code]?.when?.factKeys ?? []
            for fact in asked.subtracting(facts).sorted() {
                note(
                    "procedures/\(procedure.id)", "fee.unknown-fact",
                    "the fee `\(due.code)` asks for the fact `\(fact)`, which \(procedure.id) does not know",
                    "add the fact, or charge another fee")
            }
        }
    }

    /// A step that waits for an item has to be able to get it.
    private func checkCompletion(_ step: Step) {
        guard let condition = step.completesWhen else { return }
        let before = procedure.stepsBefore(step.key)
        let steps = procedure.steps.filter { $0.key == step.key || before.contains($0.key) }
        var held: Set<String> = []
        switch procedure.onFile {
        case .all(let forms), .any(let forms): held = Set(forms)
        case nil: break
        }
        let forms = held.union(procedure.prefilled).union(steps.flatMap(\.formsFilled))
        let given = Set(
            steps.flatMap(\.assigns) + steps.flatMap { $0.asks.flatMap(\.fills) } + procedure.carries.map(\.to))
        for key in condition.itemKeys.subtracting(given).sorted() {
            guard let item = book.dictionary.item(key), item.forms.isDisjoint(with: forms) else { continue }
            note(
                path(step), "step.never-completes", "`\(step.key)` waits for `\(key)`, which nobody gives up to then",
                "capture a form that has it, or assign it")
        }
    }
}
