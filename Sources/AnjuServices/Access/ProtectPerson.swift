public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Blocks what is held of a person at risk, and lifts the block again.
///
/// One person blocks, at once; a second confirms that it is closed, so that no emergency opens it. Two lift it.
public struct ProtectPerson: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Blocks these groups of the person of a case; none is the whole person.
    ///
    /// The sheet that opens the own file ends with it, and those of whom the person acts for: a new one takes two officials.
    /// Throws `code.unknown` for a group that the pack does not let be closed.
    @discardableResult
    public func block(
        _ groups: Set<String>, of id: ID<Case>, _ level: Block.Level, by actor: Actor
    ) async throws -> ID<Block> {
        try await centre.admit("supervision", .close, of: actor)
        let strange = groups.subtracting(centre.present.rights.closable).sorted()
        if let group = strange.first {
            throw Problem.invalid([Violation("groups", "code.unknown", ["value": group])])
        }
        let fresh: ID<Block> = centre.ambient.id()
        let (centre, now) = (centre, centre.ambient.now())
        try await centre.write(as: actor, for: "supervision", .close) { transaction in
            guard let record = try transaction.caseRecord(id) else { throw Problem(.missing, "case.unknown") }
            try centre.requireSupervision(of: record, by: actor, in: transaction)
            let block = Block(id: fresh, record: record.person.rawValue, groups: groups, level: level, from: now)
            try transaction.insert(block, by: actor.id)
            let set = Audited(
                (), .blockSet, on: fresh.rawValue, of: [record.person], in: id, detail: level.rawValue)
            return try centre.endSheets(ofBlocked: record.person, at: now, in: transaction).reduce(set) {
                entered, each in
                entered.and(.sheetEnded, on: each.rawValue, of: [each], detail: "by_office")
            }
        }
        return fresh
    }

    /// A block that is there, and who did what with it.
    public struct Standing: Sendable {
        public var block: Block
        public var setBy: String
        /// Whether it is to be closed and waits for a second person.
        public var isUnconfirmed: Bool
        /// Who asked within a week that it be lifted.
        public var liftAskedBy: String?
    }

    /// The blocks on the person of a case that are not lifted; of the person nothing else is answered.
    public func list(of id: ID<Case>, by actor: Actor) async throws -> [Standing] {
        try await centre.admit("supervision", .close, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        return try await centre.read(as: actor, for: "supervision", .close) { transaction in
            guard let record = try transaction.caseRecord(id) else { throw Problem(.missing, "case.unknown") }
            try centre.requireSupervision(of: record, by: actor, in: transaction)
            let blocks = try transaction.blocks(on: record.person).map { block in
                let hands = try transaction.hands(of: block.id, at: now)
                return Standing(
                    block: block, setBy: hands.setBy, isUnconfirmed: hands.isUnconfirmed, liftAskedBy: hands.liftAskedBy
                )
            }
            return Disclosed(blocks, .blockRead, on: id.rawValue, of: [record.person], in: id)
        }
    }

    /// What is done with a block that is there.
    public enum Deed: String, Sendable, CaseIterable {
        case confirm, askToLift, keep, lift

        /// Whether it is the second of two people who does it.
        var isSecond: Bool {
            switch self {
            case .confirm, .lift: true
            case .askToLift, .keep: false
            }
        }
    }

    /// Confirms that it is closed, asks that it be lifted, takes that back, or lifts what somebody else asked within a week to
    /// lift; to take it back one person is enough.
    ///
    /// Throws `case.unknown`, `access.entry-unknown`, and `access.same-person` where a second person is needed or it is done already;
    /// what `confirming` throws, which the second person is asked for.
    public func callAsFunction(
        _ deed: Deed, _ id: ID<Block>, in caseID: ID<Case>, by actor: Actor, confirming: Confirming
    ) async throws {
        try await centre.admit("supervision", .close, of: actor)
        if deed.isSecond { try await centre.require(confirming, of: actor) }
        let (centre, now) = (centre, centre.ambient.now())
        try await centre.write(as: actor, for: "supervision", .close) { transaction in
            guard let record = try transaction.caseRecord(caseID) else { throw Problem(.missing, "case.unknown") }
            try centre.requireSupervision(of: record, by: actor, in: transaction)
            guard let block = try transaction.block(id), block.record == record.person.rawValue else {
                throw Problem(.missing, "access.entry-unknown")
            }
            let person = record.person
            let isDone =
                switch deed {
                case .confirm: try transaction.confirm(id, by: actor.id, at: now)
                case .askToLift: try transaction.askToLift(id, by: actor.id, at: now)
                case .keep: try transaction.endLiftAsk(of: id)
                case .lift: try transaction.lift(id, by: actor.id, at: now)
                }
            guard isDone else { throw Problem(.refused, "access.same-person") }
            if deed == .lift { return Audited((), .blockLifted, on: id.rawValue, of: [person]) }
            return Audited((), .blockChanged, on: id.rawValue, of: [person], detail: deed.rawValue)
        }
    }
}

extension Centre {
    /// Refuses whoever does not supervise the case: another area's, and an office that takes no part in it.
    ///
    /// What is blocked of the person is no hindrance here: it is what the supervisor comes for.
    func requireSupervision(
        of record: CaseRecord, by actor: Actor, in transaction: any ReadTransaction
    ) throws {
        try requireArea(of: record, by: actor)
        var access = try access(of: actor, to: record, in: try procedure(of: record, in: transaction), transaction)
        access.policy.blocks = []
        try requirePart(in: record, by: access, of: actor, for: "supervision", .close, orSay: "case.unknown")
    }
}
