import AnjuCore
import AnjuDomain

/// Reads what was typed of a check, and gathers every fault of it.
struct PlaceCheckReading {
    private let draft: PlaceCheckDraft
    let now: Instant
    private(set) var faults: [Violation] = []

    init(_ draft: PlaceCheckDraft, now: Instant) { (self.draft, self.now) = (draft, now) }

    /// Where the count comes from; of a visit it has to be said that those who live there agreed.
    mutating func way() -> PlaceCheck.Way? {
        guard let way = PlaceCheck.Way(rawValue: draft.way) else {
            faults.append(Violation("way", "input.choose"))
            return nil
        }
        if way == .visit, !draft.hasAgreed { faults.append(Violation("agreed", "place-check.not-agreed")) }
        return way
    }

    mutating func moment(_ centre: Centre) -> Instant? {
        let reader = ItemReader(dictionary: centre.dictionary, today: centre.today, zone: centre.zone)
        switch reader.moment(draft.at, field: "at", isNeeded: true) {
        case .failure(let fault):
            faults.append(fault)
            return nil
        case .success(let moment):
            guard let moment else { return nil }
            if moment > now { faults.append(Violation("at", "stay.future")) }
            if moment < now.adding(days: -CheckPlace.oldestDays) {
                faults.append(Violation("at", "place-check.too-old", ["most": "\(CheckPlace.oldestDays)"]))
            }
            return moment
        }
    }

    /// What was found of each registration; one of which nothing fitting was said is a fault.
    mutating func findings(of stays: [ID<Stay>]) -> [ID<Stay>: PlaceCheck.Finding] {
        var findings: [ID<Stay>: PlaceCheck.Finding] = [:]
        for stay in stays {
            let answer = draft.answers[stay] ?? PlaceCheckDraft.Answer(found: "")
            if let finding = answer.finding {
                findings[stay] = finding
            } else if draft.othersMet, answer.found.isEmpty, answer.wrong.isEmpty {
                findings[stay] = .met
            } else {
                let code = answer.found.isEmpty && answer.wrong.isEmpty ? "input.choose" : "place-check.fields"
                faults.append(Violation("stay." + stay.rawValue, code))
            }
        }
        return findings
    }

    /// The numbers; who was met is counted too.
    mutating func tally(of findings: [ID<Stay>: PlaceCheck.Finding]) -> PlaceCheck.Tally? {
        let digits = TypedText.halfWidth(draft.counted).filter { !$0.isWhitespace }
        guard let counted = Int(digits), (0...KeepPlaces.mostPeople).contains(counted) else {
            let code = digits.isEmpty ? "input.required" : "place.capacity"
            faults.append(Violation("counted", code, ["most": "\(KeepPlaces.mostPeople)"]))
            return nil
        }
        let tally = PlaceCheck.Tally(counted: counted, findings.values)
        if tally.met > counted {
            faults.append(Violation("counted", "place-check.fewer", ["count": "\(tally.met)"]))
        }
        return tally
    }
}
