import AnjuCore
import AnjuDomain
import AnjuTesting

/// A case told action by action, from the morning of Monday 2 March 2026 in Ruili.
struct Story {
    let rulebook: Rulebook
    var procedure: Procedure
    var values: [String: String]
    var now = TestCentre.morning
    private(set) var actions: [CaseAction] = []
    private let bytes = SeededBytes(seed: 7)

    init(_ procedure: String = "P01", values: [String: String] = ["overseas_person_category": "08"]) throws {
        rulebook = try TestPack.ruili()
        guard let found = rulebook.procedure(procedure) else { throw PackFailure(description: "no \(procedure)") }
        (self.procedure, self.values) = (found, values)
        add(.opened(entry: "register"))
    }

    /// Adds an action of `actor` now.
    mutating func add(_ kind: CaseAction.Kind, by actor: Actor = TestOfficials.clerk) {
        let id = ID<CaseAction>(Token(at: now, random: bytes.next(10)))
        actions.append(CaseAction(id: id, at: now, actor: actor, kind: kind))
    }

    /// Begins anew at `entry`.
    mutating func begin(at entry: String) {
        actions = []
        add(.opened(entry: entry))
    }

    /// Completes steps, one after the other, now.
    mutating func complete(_ steps: String...) {
        for step in steps { add(.completed(step: step)) }
    }

    /// Lets time pass.
    mutating func pass(days: Int = 0, hours: Int = 0, minutes: Int = 0) {
        now = now.adding(days: days, hours: hours, minutes: minutes)
    }

    var fold: CaseFold { CaseFold(procedure: procedure, rulebook: rulebook) }
    var state: CaseState { fold.state(after: actions, values: values) }
    var zone: LegalZone { rulebook.pack.zone }

    var open: [String] { procedure.steps.map(\.key).filter { state.step($0).isOpen } }

    /// How the clock with this key stands now.
    func clock(_ key: String, area: String = "533102") -> ClockReading? {
        readings(area: area).first { $0.clock.key == key }
    }

    func readings(area: String = "533102") -> [ClockReading] {
        ClockReader(procedure: procedure, rulebook: rulebook).readings(state, values: values, area: area, now: now)
    }
}
