public import AnjuCore

/// The one complete list: every paper the case needs, what is had and what is missing.
public struct ToldOnce: Hashable, Sendable {
    public var papers: [PaperStanding]
    /// Papers that a later step asks for anew, by step.
    private let again: [String: Set<String>]

    /// The list for a case, given the file's entries.
    ///
    /// A paper that may be waived is had as soon as a department that shares it has given its item: no paper is asked for
    /// that the state already holds (Decree 716 article 7). Where the pack says that its fact may be declared to an office,
    /// what that office wrote down is enough, and is called declared. What somebody else typed proves nothing.
    /// Of a group, one member is enough.
    public init(procedure: Procedure, state: CaseState, file: CaseFile, dictionary: DataDictionary, day: CalendarDate) {
        let values = file.values(dictionary, carries: procedure.carries)
        let context = ConditionContext(items: values, facts: state.facts, day: day, zone: dictionary.zone)
        let all = procedure.papers.filter { paper in
            switch paper.need {
            case .always: true
            case .when(let condition): condition.holds(in: context)
            case .oneOf(_, let condition): condition?.holds(in: context) ?? true
            }
        }
        let anew = Self.anew(procedure, state)
        let standings = all.map { paper in
            anew.contains(paper.id) && state.papers[paper.id] == nil
                ? PaperStanding(paper: paper, how: nil, at: nil)
                : Self.standing(paper, state: state, file: file, dictionary: dictionary)
        }
        again = Dictionary(uniqueKeysWithValues: procedure.steps.map { ($0.key, procedure.papersAgain(at: $0)) })
        let satisfied = Set(standings.filter { !$0.isMissing }.compactMap { Self.group($0.paper) })
        papers = standings.filter { standing in
            guard standing.isMissing, let group = Self.group(standing.paper) else { return true }
            return !satisfied.contains(group)
        }
    }

    /// What still has to be brought, all of it.
    public var missing: [PaperStanding] { papers.filter(\.isMissing) }

    /// Papers that `step` asks for.
    public func papers(at step: String) -> [PaperStanding] {
        papers.filter { $0.paper.neededAt == step || again[step]?.contains($0.paper.id) == true }
    }

    /// Papers without which `step` cannot end.
    public func missing(at step: String) -> [PaperStanding] {
        papers(at: step).filter { $0.isMissing && $0.paper.bars }
    }

    /// Papers that an open later step asks for anew: what the file holds before it is filled in belongs to the former subject.
    private static func anew(_ procedure: Procedure, _ state: CaseState) -> Set<String> {
        let open = procedure.steps.filter { state.step($0.key).isOpen && state.filledAnew[$0.key] == nil }
        return Set(open.flatMap { procedure.papersAgain(at: $0) })
    }

    private static func group(_ paper: Paper) -> String? {
        if case .oneOf(let group, _) = paper.need { return group }
        return nil
    }

    private static func standing(
        _ paper: Paper, state: CaseState, file: CaseFile, dictionary: DataDictionary
    ) -> PaperStanding {
        if let had = state.papers[paper.id], paper.isHad(had.how),
            !showsFormer(paper, takenAt: had.at, file: file, dictionary: dictionary)
        {
            return PaperStanding(paper: paper, how: had.how, at: had.at)
        }
        guard case .item(let key) = paper.proof, let item = dictionary.item(key), let entry = file.entry(item),
            let how = had(paper, by: entry.provenance)
        else { return PaperStanding(paper: paper, how: nil, at: nil) }
        return PaperStanding(paper: paper, how: how, at: entry.provenance.at)
    }

    /// How its fact stands in for the paper, by where the fact came from.
    private static func had(_ paper: Paper, by source: Provenance) -> PaperStanding.How? {
        if paper.waivedIfShared, source.kind == .shared || paper.sharedBy.contains(source.department) {
            return .shared(from: source.department)
        }
        return paper.declaredTo.contains(source.department) ? .declared(to: source.department) : nil
    }

    /// Whether the paper is a picture of an identity document that was taken before anything was known of the one that the
    /// case is about now: then it shows the former one.
    private static func showsFormer(
        _ paper: Paper, takenAt moment: Instant, file: CaseFile, dictionary: DataDictionary
    ) -> Bool {
        guard case .image(let key) = paper.proof,
            dictionary.images.first(where: { $0.key == key })?.once == .document,
            let document = file.subjects["document"],
            let known = file.profiles[document]?.entries.values.map(\.provenance.at).min()
        else { return false }
        return moment < known
    }
}
