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
            case .signed: Provenance(.hand, t("paper.signed"))
            case nil: nil
            }
        return Need(title: standing.paper.title[language], words: words, isMissing: standing.isMissing, source: source)
    }

    func forms(_ actor: Actor) -> [FormCount] {
        view.formProgress.compactMap { progress in
            guard let form = bench.centre.dictionary.form(progress.form) else { return nil }
            return FormCount(
                title: form.id + " " + form.title[language], filled: progress.filled, required: progress.needed,
                audience: audience(form.id), path: path + "/forms/" + form.id + ".pdf")
        }
    }

    /// The departments at whose steps the form is filled.
    private func audience(_ form: String) -> String? {
        let steps = view.procedure.steps.filter { $0.formsFilled.contains(form) }
        var names: [String] = []
        for name in steps.map({ department($0.actor) }) where !names.contains(name) { names.append(name) }
        return names.isEmpty ? nil : names.joined(separator: t("format.list-mark"))
    }

    /// Where the pictures of an open case are taken again, for the office that needs them.
    func retakes(_ actor: Actor) -> [Act] {
        guard !view.state.status.isEnded else { return [] }
        var kinds: [String] = []
        for paper in view.procedure.papers {
            guard case .image(let kind) = paper.proof, !kinds.contains(kind),
                let step = view.procedure.step(paper.neededAt), mayDo(step, actor)
            else { continue }
            kinds.append(kind)
        }
        return kinds.map { kind in
            let isThere = view.images.contains { $0.kind == kind }
            return Act(
                label: t(isThere ? "case.retake" : "case.take", ["image": .text(image(kind))]),
                path: path + "/images/" + kind + "/take")
        }
    }

    /// Where a lost receipt gets a new code, for the office that registers and those whose step is open.
    func reissue(_ actor: Actor) -> [Act] {
        let places = view.procedure.steps.enumerated().filter {
            $0.offset == 0 || !view.state.status.isEnded && view.state.step($0.element.key).isOpen
        }
        guard !view.isAsked, places.contains(where: { mayDo($0.element, actor) }) else { return [] }
        return [Act(label: t("reissue.title"), path: path + "/receipt", weight: .words)]
    }

    /// The name of a kind of picture.
    func image(_ kind: String) -> String {
        bench.centre.dictionary.images.first { $0.key == kind }?.text[language] ?? kind
    }

    /// Items on which sources disagree, as far as the reader may see them.
    var conflicts: Act? {
        let count = Set(view.conflicts.map(\.conflict.item)).count
        if count == 0 { return nil }
        return Act(
            label: t("case.conflicts", ["count": .number(count)]), path: path + "/conflicts", weight: .words)
    }
}
