import AnjuCore
import AnjuDomain

/// What one reader sees of one case: the only place that says it, for pages, answers of the API and papers alike.
struct CaseSight: Sendable {
    let work: CaseWork
    let actor: Actor
    let purpose: String
    let reach: Reach
    private let role: Role?
    private let asked: Set<String>
    /// How much the decision shows of each group, and of the items that are granted by themselves.
    private let groups: [String: MaskLevel]
    private let items: [String: MaskLevel]
    /// Groups that are blocked, for whatever need.
    private let blocked: Set<String>

    init(_ work: CaseWork, _ actor: Actor, for purpose: String) {
        (self.work, self.actor, self.purpose) = (work, actor, purpose)
        reach = Reach(actor.department, in: work.procedure, work.centre.rulebook)
        role = work.centre.rulebook.rights.roles[actor.role]
        asked = reach.itemsAsked(work.procedure)
        let shown = SightLevels(work, actor, for: purpose, isAtWork: reach.isAtWork)
        (groups, items, blocked) = (shown.groups, shown.items, shown.blocked)
    }

    /// Whether the reader is told who the person is: whoever comes to the case is, unless that is blocked.
    var isNamed: Bool { isPerson || !blocked.contains(work.centre.dictionary.nameGroup) }

    /// Whether the group is blocked for the reader, by whatever right it would be seen.
    func isBlocked(_ group: String) -> Bool { !isPerson && blocked.contains(group) }

    /// Whether the reader's office decides on the item: who answers for it sees it there, unless it is blocked.
    func settles(_ item: Item) -> Bool { !isBlocked(item.group) && work.settles(item, actor) }

    /// The person, to whom everything is shown.
    var isPerson: Bool { actor.kind == .person }

    /// Works on the case, and does not only answer a question about it.
    var isAtWork: Bool { isPerson || reach.isAtWork }

    /// Reads for a step, and not to supervise.
    private var isForStep: Bool { isPerson || purpose == "case_step" }

    /// Whether the reader sees anything of the item.
    func sees(_ item: Item) -> Bool { level(of: item) != .none }

    /// How much of the item the reader sees: what the decision shows of its group, and one that is bound to departments only
    /// where a step that the reader's department does needs it.
    ///
    /// Who is only asked about a case sees what the question is about, and what an agreement shows.
    func level(of item: Item) -> MaskLevel {
        if isPerson { return .full }
        guard role != nil, !blocked.contains(item.group) else { return .none }
        let level = items[item.key] ?? groups[item.group] ?? .none
        if !isAtWork {
            // What the question is about is its need, whatever else the role's work shows.
            guard item.shownTo.isEmpty else { return .none }
            let isAsked = isForStep && role?.mayName(purpose) == true && asked.contains(item.key)
            return isAsked ? .full : level
        }
        if item.shownTo.isEmpty || level == .none { return level }
        let own = work.procedure.steps.filter { reach.steps.contains($0.key) }
        let isNeeded = own.contains {
            work.centre.rulebook.isNeeded(
                item, for: purpose, department: actor.department, procedure: work.procedure, step: $0)
        }
        return isNeeded ? level : .none
    }

    /// The entries that the reader sees, as far as the reader sees them.
    func visible() -> [String: ProfileEntry] {
        var entries: [String: ProfileEntry] = [:]
        for item in work.centre.dictionary.items {
            guard var entry = work.file.entry(item), let shown = level(of: item).shown(entry.value) else { continue }
            entry.value = shown
            entries[item.key] = entry
        }
        return entries
    }

    /// Whether the reader sees the picture in a place.
    ///
    /// Its kind says who may, and one that every party may see is shown to those who need it at a step. One that the
    /// procedure no longer has is seen by nobody but the person.
    func seesPicture(_ key: String) -> Bool {
        if isPerson { return true }
        guard isForStep, isAtWork, let slot = work.procedure.imageSlot(key, work.centre.dictionary) else {
            return false
        }
        if isBlocked(work.centre.dictionary.group(ofPicture: slot.kind.key)) { return false }
        let rights = ImageRights(procedure: work.procedure, rulebook: work.centre.rulebook)
        guard rights.maySee(slot, department: actor.department) else { return false }
        switch slot.kind.sight {
        case .needing: return true
        case .parties: return reach.needsPicture(slot.kind.key, in: work.procedure)
        }
    }

    /// Whether the reader sees the pictures of a kind in every place: what is said of the kind alone may be of any.
    func seesPictures(ofKind kind: String) -> Bool {
        if isPerson { return true }
        let slots = work.procedure.imageSlots(work.centre.dictionary).filter { $0.kind.key == kind }
        return !slots.isEmpty && slots.allSatisfy { seesPicture($0.key) }
    }

    /// Whether the reader learns of a permit.
    var seesPermit: Bool {
        isPerson || isAtWork && (purpose == "supervision" || reach.seesPermit(in: work.procedure))
    }

    /// Whether the reader is told what stands against the result: the person, who leads, who accepts the application and so tells
    /// them at once, and who decides or may refuse.
    var readsEligibility: Bool {
        if isPerson { return true }
        let own = work.procedure.steps.filter { reach.steps.contains($0.key) }
        return isForStep
            && (reach.leads
                || own.contains {
                    !$0.isFollowUp && (["accept", "decide"].contains($0.phase) || !$0.outcomes.refused.isEmpty)
                })
    }

    /// Whether the reader is told how far a form is: a step of its own fills it or decides on all of them, or it leads.
    func seesForm(_ form: String) -> Bool {
        if isPerson || !isForStep { return isPerson || isAtWork }
        let own = work.procedure.steps.filter { reach.steps.contains($0.key) }
        return reach.leads || own.contains { $0.formsFilled.contains(form) || !$0.outcomes.refused.isEmpty }
    }

    /// Whether the reader reads the notes with which a step is held.
    func readsNotes(at key: String) -> Bool {
        if isPerson { return true }
        guard isForStep, let step = work.procedure.step(key) else { return false }
        return reach.readsNotes(at: step, of: work.procedure, work.centre.dictionary)
    }

    /// Whether the reader reads what the person is told at a step.
    func readsTold(at key: String) -> Bool {
        if isPerson { return true }
        guard isForStep, let step = work.procedure.step(key) else { return false }
        return reach.readsTold(at: step)
    }

    /// Whether the reader reads why the whole case was ended or handed on: who leads it, and who wrote it.
    func readsEnding(by official: Actor) -> Bool {
        isPerson || isForStep && (reach.leads || official.department == actor.department)
    }

    /// Whether the reader learns the answer to a question of `step`.
    func readsAnswer(_ question: String, at step: String) -> Bool {
        isPerson
            || isForStep
                && (reach.steps.contains(step) || reach.leads
                    || reach.questions[step]?.contains { $0.key == question } == true)
    }
}
