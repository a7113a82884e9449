public import AnjuCore

/// One line of the one complete list that a person gets: what is missing or wrong, why, by which article, how to mend it.
public struct Mending: Hashable, Sendable {
    /// What it is about: a paper, a field of a form, or the step as a whole.
    public enum About: Hashable, Sendable {
        case paper(Paper)
        case item(Item)
        case step(Step)
    }

    public var about: About
    /// The ground it was returned for; `nil` for a paper that was not brought yet.
    public var ground: Ground?
    /// Source and article.
    public var law: String
    /// How it is mended, in the pack's words: where a paper is to be had, what to do about a ground.
    public var how: [LocalizedText]
    /// What the official added, in the official's own words; mostly nothing.
    public var words: String

    /// What it is about, in every language.
    public var title: LocalizedText {
        switch about {
        case .paper(let paper): paper.title
        case .item(let item): item.text
        case .step(let step): step.title
        }
    }
}

extension Mending {
    /// The list of a case as it stands: every reason of every returned step, then every paper that is missing and that no
    /// reason is about.
    public static func list(_ procedure: Procedure, _ state: CaseState, _ told: ToldOnce, _ rulebook: Rulebook)
        -> [Mending]
    {
        if state.status.isEnded { return [] }
        var list: [Mending] = []
        for step in procedure.steps {
            guard case .returned(let reasons) = state.step(step.key).state else { continue }
            list += reasons.map { returned($0, at: step, procedure, rulebook) }
        }
        let said = Set(
            list.compactMap { line -> String? in
                if case .paper(let paper) = line.about { return paper.id }
                return nil
            })
        return list
            + told.missing.map(\.paper).filter { !said.contains($0.id) }.map { paper in
                Mending(
                    about: .paper(paper), ground: nil, law: law(of: paper, procedure, rulebook),
                    how: [paper.obtainHint],
                    words: "")
            }
    }

    private static func returned(
        _ reason: ReturnReason, at step: Step, _ procedure: Procedure, _ rulebook: Rulebook
    ) -> Mending {
        let ground = rulebook.grounds[reason.ground]
        let paper = procedure.paper(reason.about)
        let about: About =
            paper.map { .paper($0) } ?? rulebook.dictionary.item(reason.about).map { .item($0) } ?? .step(step)
        return Mending(
            about: about, ground: ground, law: ground?.law ?? step.law,
            how: [ground?.mend, paper?.obtainHint].compactMap(\.self), words: reason.words)
    }

    /// The article of the step that cannot end without the paper.
    private static func law(of paper: Paper, _ procedure: Procedure, _ rulebook: Rulebook) -> String {
        let law = procedure.step(paper.neededAt)?.law ?? ""
        return law.isEmpty ? procedure.legalBasis.first?.law ?? rulebook.pack.id : law
    }
}
