public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Makes a new code for a person who has lost the receipt, once the office has them and their document before it.
///
/// The old code opens nothing from then on; the new one is said once and printed, and the person reads that it was made.
public struct ReissueReceipt: Sendable {
    let centre: Centre

    /// New codes that one official may make for one case in a day.
    public static let most = 3
    private static let window = 86400

    public init(centre: Centre) { self.centre = centre }

    /// What the official has before them; both are needed.
    public enum Seen: String, Hashable, Sendable, CaseIterable {
        case person, document
    }

    /// The case, for an office that may make a code: the one that registers, or one whose step is open.
    ///
    /// Throws `case.unknown`, `case.not-your-step`.
    public func view(
        _ id: ID<Case>, showing: CaseShowing = .everything, by actor: Actor
    ) async throws -> CaseView {
        try await centre.admit("case_step", .write, of: actor)
        let centre = centre
        let now = centre.ambient.now()
        return try await centre.read(as: actor, for: "case_step") { transaction in
            let work = try Self.work(id, centre, actor, transaction)
            let view = try ViewCase.view(
                work, for: actor, purpose: "case_step", now: now, showing: showing, in: transaction)
            return Disclosed(
                view, .caseRead, on: id.rawValue, of: [work.record.person], groups: Array(view.told), in: id,
                detail: "receipt")
        }
    }

    /// The new code.
    ///
    /// Throws `receipt.not-seen` beside what was not ticked, `receipt.too-many`, and as ``view(_:by:)``.
    public func callAsFunction(_ id: ID<Case>, seen: Set<Seen>, by actor: Actor) async throws -> String {
        try await centre.admit("case_step", .write, of: actor)
        let centre = centre
        let now = centre.ambient.now()
        let code = AccessCode.make(centre.ambient.random(AccessCode.bytes))
        let hash = AccessCode.hash(code, centre.vault)
        let missing = Seen.allCases.filter { !seen.contains($0) }.map { Violation($0.rawValue, "receipt.not-seen") }
        let tries = missing.isEmpty ? try await count(id, actor, now) : 0
        return try await centre.write(as: actor, for: "case_step") { transaction in
            let work = try Self.work(id, centre, actor, transaction)
            if !missing.isEmpty { throw Problem.invalid(missing) }
            if tries > Self.most { throw Problem(.limited, "receipt.too-many", ["seconds": "\(Self.window)"]) }
            try transaction.setCodeHash(hash, of: id)
            return Audited(code, .receiptReissued, on: id.rawValue, of: [work.record.person], in: id)
        }
    }

    /// Counted for one official and one case, so that nobody uses up another's.
    private func count(_ id: ID<Case>, _ actor: Actor, _ now: Instant) async throws -> Int {
        let name = ["reissue", actor.id, id.rawValue].joined(separator: "|")
        return try await centre.ledger.writeImpersonal { try $0.countTry(name, window: Self.window, at: now) }
    }

    private static func work(
        _ id: ID<Case>, _ centre: Centre, _ actor: Actor, _ transaction: any ReadTransaction
    ) throws -> CaseWork {
        let work = try CaseWork(id, for: actor, centre: centre, in: transaction)
        try work.requirePart(by: actor, .write)
        try EndCase.requireHere(work, centre: centre, by: actor)
        return work
    }
}
