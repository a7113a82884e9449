public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Breaks the glass: what is protected of one person is open to one official for an hour, and somebody else reviews it.
///
/// The supervisors of the area read it at once among what waits for their review; the person reads it among who looked.
public struct OpenInEmergency: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Whether it is offered for the case of this person; nothing of the case is answered.
    ///
    /// Throws `case.unknown` where it is not.
    public func offer(_ id: ID<Case>, to actor: Actor) async throws {
        try await centre.admit("case_step", of: actor)
        let centre = centre
        let result = try await centre.ledger.readImpersonal { transaction in
            Result { _ = try centre.breakable(id, by: actor, in: transaction) }
        }
        // What is not there is entered as what is hidden, so that both take the same time.
        if case .failure(let problem as Problem) = result, problem.kind == .missing {
            try await centre.ledger.enterDenial(of: actor, for: "case_step", code: problem.code)
        }
        try await centre.enteringDenial(for: "case_step", of: actor) { try result.get() }
    }

    /// Opens it, for the reason that was typed.
    ///
    /// Throws every fault at once: no kind of emergency of the pack, a reason that is too short; `case.unknown` where
    /// nothing is protected, where it is closed, where the role has no emergency mark, or where the right rests.
    @discardableResult
    public func callAsFunction(
        _ id: ID<Case>, category: String, reason: String, by actor: Actor
    ) async throws -> ID<BreakGlass> {
        try await centre.admit("case_step", of: actor)
        try await offer(id, to: actor)
        var faults: [Violation] = []
        if category.isEmpty {
            faults.append(Violation("category", "input.choose"))
        } else if !centre.present.rights.emergencies.contains(where: { $0.key == category }) {
            faults.append(Violation("category", "code.unknown", ["value": category]))
        }
        let reason = WrittenReason(reason)
        if reason.length < BreakGlass.shortestReason {
            faults.append(Violation("reason", "emergency.reason", ["least": "\(BreakGlass.shortestReason)"]))
        }
        if !faults.isEmpty { throw Problem.invalid(faults) }
        let fresh: ID<BreakGlass> = centre.ambient.id()
        let (centre, now) = (centre, centre.ambient.now())
        try await centre.write(as: actor, for: "case_step", .read) { transaction in
            let record = try centre.breakable(id, by: actor, in: transaction)
            let glass = BreakGlass(
                id: fresh, actor: actor.id, record: record.person.rawValue, category: category, reason: reason.text,
                openedAt: now)
            try transaction.insert(glass, sealer: centre.sealer)
            return Audited((), .glassBroken, on: fresh.rawValue, of: [record.person], in: id, detail: category)
        }
        return fresh
    }
}

extension Centre {
    /// The case, where the official may break the glass for its person: for all of it, or for a group.
    fileprivate func breakable(
        _ id: ID<Case>, by actor: Actor, in transaction: any ReadTransaction
    ) throws -> CaseRecord {
        guard let record = try transaction.caseRecord(id) else { throw Problem(.missing, "case.unknown") }
        try requireArea(of: record, by: actor)
        let procedure = try procedure(of: record, in: transaction)
        let access = try access(of: actor, to: record, in: procedure, transaction)
        let groups = access.policy.blocks.flatMap { $0.groups.isEmpty ? [nil] : $0.groups.map(Optional.some) }
        let isOffered = groups.contains { group in
            let asked = request(.read, on: access.scope, for: "case_step", by: actor, group: group)
            return access.policy.mayBreakGlass(asked)
        }
        guard isOffered else { throw concealed(record, as: "case.unknown") }
        return record
    }
}
