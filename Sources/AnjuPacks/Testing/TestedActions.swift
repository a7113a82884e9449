import AnjuCore
import AnjuDomain

/// Turns what a test gives into the actions of a case.
struct TestedActions {
    let given: PackTest.Given
    let procedure: Procedure
    let zone: LegalZone
    let now: Instant

    /// Opening, facts and papers first, then what happened, in order.
    var all: [CaseAction] {
        let begun = given.events.map { zone.moment($0.at) }.min() ?? now
        let entry = procedure.steps.first(where: \.after.isEmpty)?.key ?? ""
        var kinds: [(CaseAction.Kind, Instant)] = [(.opened(entry: entry), begun)]
        for (key, value) in given.facts.sorted(by: { $0.key < $1.key }) {
            kinds.append((.factSet(key: key, value: value), begun))
        }
        for id in given.papers {
            let isPicture = procedure.paper(id).map { !$0.isHad(.seen) } ?? false
            kinds.append((.paper(id: id, how: isPicture ? .kept(blob: "given") : .seen), begun))
        }
        for id in given.shared {
            let department = procedure.paper(id)?.sharedBy.first ?? ""
            kinds.append((.paper(id: id, how: .shared(from: department)), begun))
        }
        for event in given.events {
            let moment = zone.moment(event.at)
            if let kind = kind(of: event.what, at: moment) { kinds.append((kind, moment)) }
        }
        return kinds.enumerated().map { index, entry in
            let random = (0..<10).map { UInt8(truncatingIfNeeded: index >> (8 * (9 - $0))) }
            return CaseAction(
                id: ID<CaseAction>(Token(at: entry.1, random: random)), at: entry.1, actor: .program, kind: entry.0)
        }
    }

    private func kind(of what: PackTest.Event.What, at moment: Instant) -> CaseAction.Kind? {
        switch what {
        case .event(let key): .event(key: key, at: moment)
        case .extended(let clock): .extended(clock: clock, reason: "given")
        case .opened(let other):
            procedure.steps.first { $0.opens == other }.map { .completed(step: $0.key) }
        case .withdrawn: .withdrawn(reason: "given")
        case .step(let step, let outcome, let grounds): kind(of: step, outcome, grounds)
        }
    }

    private func kind(of step: String, _ outcome: String, _ grounds: [String]) -> CaseAction.Kind? {
        let ground = grounds.first ?? ""
        return switch outcome {
        case "completed": .completed(step: step)
        case "left_out": .skipped(step: step, reason: "given")
        case "waits": .waits(step: step, ground: ground, note: "")
        case "returned":
            .returned(step: step, reasons: grounds.map { ReturnReason(ground: $0, about: "", words: "given") })
        case "refused": .refused(step: step, ground: ground, fact: "given")
        case "resumed": .resumed(step: step)
        default: nil
        }
    }
}
