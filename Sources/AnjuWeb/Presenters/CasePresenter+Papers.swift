import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension CasePresenter {
    var told: CasePage.Told {
        let papers = view.toldOnce.papers
        let shared = papers.count { if case .shared = $0.how { true } else { false } }
        let note = t(
            "case.told-note",
            [
                "held": .number(papers.count - view.toldOnce.missing.count), "total": .number(papers.count),
                "shared": .number(shared),
            ])
        return CasePage.Told(note: note, needs: papers.map(need))
    }

    func need(_ standing: PaperStanding) -> Need {
        let words: String? =
            standing.isMissing
            ? standing.paper.obtainHint[language] : standing.at.map { t.spoken($0, today: today, in: bench.zone) }
        let source: Provenance? =
            switch standing.how {
            case .shared(let from): Provenance(.record, department(from))
            case .kept: Provenance(.record, t("paper.kept"))
            case .seen: Provenance(.hand, t("paper.seen"))
            case .declared(let to): Provenance(.hand, t("paper.declared", ["department": .text(department(to))]))
            case .signed: Provenance(.hand, t("paper.signed"))
            case nil: nil
            }
        return Need(title: standing.paper.title[language], words: words, isMissing: standing.isMissing, source: source)
    }

    func forms(_ actor: Actor) -> [FormCount] {
        view.formProgress.compactMap { progress in
            guard let form = bench.centre.dictionary.form(progress.form) else { return nil }
            let (title, place) = (form.id + " " + form.title[language], path + "/forms/" + form.id)
            let isShown = mayWork(actor) && !view.items(shownOn: form.id).isEmpty
            return FormCount(
                title: title, filled: progress.filled, required: progress.needed, audience: audience(form.id),
                path: isShown ? place : nil,
                pdf: isShown ? Act(label: "PDF", path: place + ".pdf", weight: .small, about: title) : nil)
        }
    }

    /// Where every filled form is printed, for who sees something of one.
    func printAll(_ actor: Actor) -> String? {
        let isShown =
            mayWork(actor)
            && view.formProgress.contains { progress in
                view.state.submissions[progress.form] != nil && !view.items(shownOn: progress.form).isEmpty
            }
        return isShown ? path + "/forms.pdf" : nil
    }

    /// The departments at whose steps the form is filled.
    private func audience(_ form: String) -> String? {
        let steps = view.procedure.steps.filter { $0.formsFilled.contains(form) }
        var names: [String] = []
        for name in steps.map({ department($0.actor) }) where !names.contains(name) { names.append(name) }
        return names.isEmpty ? nil : names.joined(separator: t("format.list-mark"))
    }

    /// Where a lost receipt gets a new code, for the office that registers and those whose step is open.
    func reissue(_ actor: Actor) -> [Act] {
        let places = view.procedure.steps.enumerated().filter {
            $0.offset == 0 || !view.state.status.isEnded && view.state.step($0.element.key).isOpen
        }
        guard !view.isAsked, places.contains(where: { mayDo($0.element, actor) }) else { return [] }
        return [Act(label: t("reissue.title"), path: path + "/receipt", weight: .words)]
    }

    /// The places for pictures that the reader's office fills, in an open case.
    func slots(_ actor: Actor) -> [ImageSlot] {
        guard !view.state.status.isEnded, mayWork(actor) else { return [] }
        let rights = ImageRights(procedure: view.procedure, rulebook: bench.rulebook)
        return view.procedure.imageSlots(bench.centre.dictionary).filter {
            rights.mayTake($0, department: actor.department)
        }
    }

    /// The pictures of the case: those that are there and may be seen, and those that the reader's office takes; of one
    /// step, only those that it takes there.
    func pictures(_ actor: Actor, takenAt step: Step? = nil) -> [CasePage.Picture] {
        let taken = slots(actor)
        let missing = Set(view.toldOnce.missing.map(\.paper.id))
        return view.procedure.imageSlots(bench.centre.dictionary).compactMap { slot in
            let kept = view.images.first { $0.kind == slot.key }
            let mayTake = taken.contains(slot)
            guard kept != nil || mayTake else { return nil }
            if let step, !mayTake || !slot.steps.contains(where: { $0.key == step.key }) { return nil }
            let title = PicturePresenter(bench: bench, t: t, slot: slot).title
            let source = path + "/images/" + slot.key
            return CasePage.Picture(
                title: title, words: words(of: slot, kept, missing), isThere: kept != nil,
                isMissing: slot.papers.contains { missing.contains($0.id) },
                see: kept.map { image in
                    Act(
                        label: t(image.media == "image/jpeg" ? "picture.see" : "picture.fetch"), path: source,
                        weight: .words, about: title)
                },
                take: mayTake
                    ? Act(
                        label: t(kept == nil ? "picture.take" : "picture.again"), path: source + "/take",
                        weight: .small, about: title) : nil)
        }
    }

    private func words(of slot: ImageSlot, _ kept: CaseImage?, _ missing: Set<String>) -> String {
        if let kept { return t("picture.taken", ["when": .text(t.spoken(kept.at, today: today, in: bench.zone))]) }
        if slot.papers.isEmpty { return t("picture.optional") }
        let steps = slot.steps.map { $0.title[language] }.joined(separator: t("format.list-mark"))
        return t("picture.later", ["steps": .text(steps)])
    }

    /// Items on which sources disagree, as far as the reader may see them.
    var conflicts: Act? {
        let count = Set(view.conflicts.map(\.conflict.item)).count
        if count == 0 { return nil }
        return Act(
            label: t("case.conflicts", ["count": .number(count)]), path: path + "/conflicts", weight: .words)
    }
}
