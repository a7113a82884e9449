import AnjuCore
import AnjuDomain

/// A ground of statutory checks in a test: how long a check on it may act that is proposed at a moment.
struct TestedCheck {
    /// What may be expected.
    static let questions = ["latest", "deferrable", "appeal_due", "oldest_file", "approvers", "refusals"]

    private let ground: CheckGround
    private let start: Instant
    private let rulebook: Rulebook

    init?(question: PackTest.CheckQuestion, rulebook: Rulebook) {
        guard let ground = rulebook.checkGround(question.ground) else { return nil }
        (self.ground, self.rulebook) = (ground, rulebook)
        start = rulebook.pack.zone.moment(question.from)
    }

    func answer(_ key: String) -> PackValue {
        switch key {
        case "latest": day(ground.maximum.strictEnd(after: start, in: rulebook))
        case "deferrable": day(ground.deferral?.strictEnd(after: start, in: rulebook))
        case "appeal_due": day(ground.appeal.end(after: start, in: rulebook))
        case "oldest_file":
            ground.oldestFile(on: rulebook.pack.zone.day(of: start), in: rulebook).map {
                PackValue.text($0.description)
            }
                ?? PackValue.none
        case "approvers": .texts(ground.approvers.sorted())
        case "refusals": .texts(ground.refusals.sorted())
        default: .none
        }
    }

    private func day(_ moment: Instant?) -> PackValue {
        moment.map { PackValue.text(rulebook.pack.zone.day(of: $0.adding(milliseconds: -1)).description) }
            ?? PackValue.none
    }
}
