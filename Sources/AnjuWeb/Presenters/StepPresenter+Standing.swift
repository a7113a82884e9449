import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension StepPresenter {
    /// Why the step stands still, line by line; empty where it does not.
    var standing: [StepPage.Halt] {
        let standing = step.view.state.step(step.step.key)
        let since = standing.since.map { t.spoken($0, today: cases.today, in: bench.zone) }
        switch standing.state {
        case .waiting(let ground, let note):
            return [
                StepPage.Halt(
                    status: .hold, words: words(of: ground), note: note.isEmpty ? nil : note, since: since,
                    basis: basis(of: ground))
            ]
        case .returned(let reasons):
            return reasons.map { reason in
                let about = subject(reason.about)
                return StepPage.Halt(
                    status: .wait,
                    words: [about, words(of: reason.ground)].compactMap(\.self).joined(separator: " · "),
                    note: reason.words.isEmpty ? nil : reason.words, since: since, basis: basis(of: reason.ground))
            }
        case .ahead, .open, .done, .skipped, .refused: return []
        }
    }

    /// The paper or the item that a line is about; nothing where it is about the step as a whole.
    private func subject(_ key: String) -> String? {
        if key.isEmpty || key == step.step.key { return nil }
        return step.view.procedure.paper(key)?.title[language] ?? bench.centre.dictionary.item(key)?.text[language]
            ?? step.view.procedure.step(key)?.title[language] ?? key
    }

    private func words(of ground: String) -> String { bench.rulebook.grounds[ground]?.text[language] ?? ground }

    private func basis(of ground: String) -> String? {
        bench.rulebook.grounds[ground].flatMap { cases.basis($0.law) }
    }
}
