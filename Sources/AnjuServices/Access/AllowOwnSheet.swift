public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Allows the sheet to the own file of somebody of whom something is blocked: the second of two people, who may close.
///
/// A clerk asked for it at the counter; who allows it has seen the person, and gives the own password.
public struct AllowOwnSheet: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// What waits, as the second official reads it.
    public struct Asked: Sendable {
        public var ask: OwnSheetAsk
        /// Who asked, as the ledger knows them.
        public var name: String
    }

    /// Which asking the second official read: another that came since is not allowed by it.
    public struct Read: Hashable, Sendable {
        public var askedBy: String
        public var askedAt: Instant

        public init(askedBy: String, askedAt: Instant) { (self.askedBy, self.askedAt) = (askedBy, askedAt) }
        /// That of an asking as it stands.
        public init(_ ask: OwnSheetAsk) { self.init(askedBy: ask.askedBy, askedAt: ask.askedAt) }
    }

    /// Cases of people for whose sheets somebody waits, in the area of an official who may allow them.
    public func waiting(for actor: Actor) async throws -> [ID<Case>] {
        let (centre, now) = (centre, centre.ambient.now())
        guard centre.rulebook.rights.roles[actor.role]?.may(.close, for: "supervision") == true else { return [] }
        return try await centre.ledger.readImpersonal { transaction in
            try transaction.sheetAsks(area: actor.areaPrefix, at: now).filter { $0.askedBy != actor.id }.compactMap {
                try centre.supervisedCase(of: $0.person, by: actor, in: transaction)
            }
        }
    }

    /// What is asked about the person of a case; of the person nothing else is answered.
    ///
    /// Throws `case.unknown`.
    public func asked(in id: ID<Case>, by actor: Actor) async throws -> Asked? {
        try await centre.admit("supervision", .close, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        return try await centre.read(as: actor, for: "supervision", .close) { transaction in
            guard let record = try transaction.caseRecord(id) else { throw Problem(.missing, "case.unknown") }
            try centre.requireSupervision(of: record, by: actor, in: transaction)
            let asked = try transaction.sheetAsk(of: record.person, at: now).map { ask in
                let account = try ID<Account>(ask.askedBy).flatMap { try transaction.account($0) }
                return Asked(ask: ask, name: account?.name ?? ask.askedBy)
            }
            return Disclosed(asked, .blockRead, on: id.rawValue, of: [record.person], in: id, detail: "sheet")
        }
    }

    /// Allows what was read; whoever asked makes the sheet then.
    ///
    /// Throws `case.unknown`, `sheet.not-asked` where that is asked no more or somebody else asks, `access.same-person` for who
    /// asked, and what `confirming` throws.
    public func callAsFunction(
        _ read: Read, in id: ID<Case>, by actor: Actor, confirming: Confirming
    ) async throws {
        try await centre.admit("supervision", .close, of: actor)
        try await centre.require(confirming, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        try await centre.write(as: actor, for: "supervision", .close) { transaction in
            guard let record = try transaction.caseRecord(id) else { throw Problem(.missing, "case.unknown") }
            try centre.requireSupervision(of: record, by: actor, in: transaction)
            guard let ask = try transaction.sheetAsk(of: record.person, at: now), ask.allowedBy == nil,
                Read(ask) == read
            else { throw Problem(.conflict, "sheet.not-asked") }
            guard try transaction.allowSheet(ask, by: actor.id, at: now) else {
                throw Problem(.refused, "access.same-person")
            }
            return Audited(
                (), .sheetAllowed, on: record.person.rawValue, of: [record.person], in: id, detail: ask.askedBy)
        }
    }
}

extension Centre {
    /// The newest case of a person that the official supervises.
    fileprivate func supervisedCase(
        of person: ID<Person>, by actor: Actor, in transaction: any ReadTransaction
    ) throws -> ID<Case>? {
        let cases = try transaction.cases(of: person).sorted { $0.core.openedAt > $1.core.openedAt }
        return try cases.first { record in
            do {
                try requireSupervision(of: record, by: actor, in: transaction)
                return true
            } catch is Concealed {
                return false
            } catch let problem as Problem where problem.kind == .refused || problem.kind == .missing {
                return false
            }
        }?.core.id
    }
}
