public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Makes the printed sheet with which a person opens their own file, once an office has them and their document before it.
///
/// A sheet before it ends, with every session that it opened; the code is said once and printed. It opens the whole file:
/// where something is blocked of the person, or of who acts for them, a second official allows it first.
public struct MakeOwnSheet: Sendable {
    let centre: Centre

    /// Sheets that one official may make for one person in a day.
    public static let most = 3
    private static let window = 86400
    static let purpose = "rights_request"

    public init(centre: Centre) { self.centre = centre }

    /// Whose sheet it is, and what there is of one.
    public struct Standing: Sendable {
        public var person: PersonRecord
        /// End of the number of the person's document.
        public var documentTail: String
        /// The sheet that opens the file now.
        public var sheet: OwnSheet?
        /// Whether a second official has a part in it; `nil` where one is enough.
        public var second: Second?
    }

    /// How far the second official has come.
    public enum Second: Hashable, Sendable {
        /// Nobody has asked for it yet.
        case needed
        /// This official asked, or a colleague did: what was asked holds for an hour, and nobody asks in its place.
        case asked
        /// Somebody else allowed this official to make it.
        case allowed
    }

    /// The code, said here once, and until when it opens the file.
    public struct Made: Sendable {
        public var code: String
        public var expiresAt: Instant
    }

    /// Throws `access.denied`, and `person.unknown` also of another area's.
    public func view(_ person: ID<Person>, by actor: Actor) async throws -> Standing {
        try await centre.admit(Self.purpose, of: actor)
        let centre = centre
        let now = centre.ambient.now()
        return try await centre.read(as: actor, for: Self.purpose) { transaction in
            let record = try centre.person(person, for: actor, in: transaction)
            let sight = try PersonSight(record, for: actor, Self.purpose, centre: centre, in: transaction)
            let standing = Standing(
                person: sight.shown(record),
                documentTail: sight.isNamed ? try transaction.lastFour(of: person) ?? "" : "",
                sheet: try transaction.liveSheet(of: person, at: now),
                second: try Self.second(to: record, for: actor, centre: centre, at: now, in: transaction))
            let told = sight.isNamed ? [centre.dictionary.nameGroup] : []
            return Disclosed(
                standing, .personRead, on: person.rawValue, of: [person], groups: told, detail: "sheet")
        }
    }

    /// Throws `receipt.not-seen` beside what was not ticked, `sheet.too-many`, `sheet.second` where it is asked for and somebody
    /// else has to allow it, and as ``view(_:by:)``.
    public func callAsFunction(
        _ person: ID<Person>, seen: Set<ReissueReceipt.Seen>, by actor: Actor
    ) async throws -> Made {
        try await centre.admit(Self.purpose, .write, of: actor)
        let centre = centre
        let now = centre.ambient.now()
        let code = SheetCode.make(centre.ambient.random(SheetCode.bytes))
        let fresh = OwnSheet(
            id: centre.ambient.id(), person: person, codeHash: SheetCode.hash(code, centre.vault), madeAt: now,
            madeBy: actor.id, office: actor.office, expiresAt: centre.sheetEnd(from: now))
        let missing = ReissueReceipt.Seen.allCases.filter { !seen.contains($0) }.map {
            Violation($0.rawValue, "receipt.not-seen")
        }
        let tries = missing.isEmpty ? try await countMaking(person, actor, now) : 0
        let made = try await centre.write(as: actor, for: Self.purpose) { transaction -> Audited<Made?> in
            let record = try centre.person(person, for: actor, in: transaction)
            if !missing.isEmpty { throw Problem.invalid(missing) }
            if tries > Self.most { throw Problem(.limited, "sheet.too-many", ["seconds": "\(Self.window)"]) }
            var sheet = fresh
            switch try Self.second(to: record, for: actor, centre: centre, at: now, in: transaction) {
            case .needed:
                try transaction.ask(
                    OwnSheetAsk(person: person, askedBy: actor.id, office: actor.office, askedAt: now))
                return Audited(nil, .sheetAsked, on: person.rawValue, of: [person])
            case .asked: throw Problem(.conflict, "sheet.second")
            case .allowed: sheet.allowedBy = try transaction.sheetAsk(of: person, at: now)?.allowedBy
            case nil: break
            }
            try transaction.endSheetAsk(of: person)
            try transaction.replaceSheet(with: sheet)
            let made = Made(code: code, expiresAt: sheet.expiresAt)
            return Audited(
                made, .sheetMade, on: sheet.id.rawValue, of: [person],
                detail: sheet.allowedBy.map { "allowed by " + $0 } ?? "")
        }
        guard let made else { throw Problem(.conflict, "sheet.second") }
        return made
    }

    /// How far the second official has come with a sheet that `actor` makes; `nil` where one is enough.
    private static func second(
        to person: PersonRecord, for actor: Actor, centre: Centre, at now: Instant, in transaction: any ReadTransaction
    ) throws -> Second? {
        guard try centre.takesSecond(toSheetOf: person, at: now, in: transaction) else { return nil }
        guard let ask = try transaction.sheetAsk(of: person.id, at: now) else { return .needed }
        return ask.askedBy == actor.id && ask.allowedBy != nil ? .allowed : .asked
    }

    /// Counted for one official and one person, under the name of what is counted over a day; to ask makes none.
    private func countMaking(_ person: ID<Person>, _ actor: Actor, _ now: Instant) async throws -> Int {
        let centre = centre
        let isAllowed = try await centre.ledger.readImpersonal { transaction in
            guard let record = try transaction.person(person) else { return false }
            let second = try Self.second(to: record, for: actor, centre: centre, at: now, in: transaction)
            return second == nil || second == .allowed
        }
        if !isAllowed { return 0 }
        let name = ["reissue", "sheet", actor.id, person.rawValue].joined(separator: "|")
        return try await centre.ledger.writeImpersonal { try $0.countTry(name, window: Self.window, at: now) }
    }
}

extension Centre {
    /// A person for an official of their area.
    ///
    /// Throws `person.unknown`, also of another area's and of one who is blocked: nobody learns that they are there.
    func person(_ id: ID<Person>, for actor: Actor, in transaction: any ReadTransaction) throws -> PersonRecord {
        let unknown = Problem(.missing, "person.unknown")
        guard let record = try transaction.person(id) else { throw unknown }
        guard try isOpen(record, to: actor, in: transaction) else {
            throw Concealed(unknown, on: id.rawValue, of: [id])
        }
        return record
    }

    /// Whether a person lies in the official's area and is not blocked for them.
    func isOpen(_ record: PersonRecord, to actor: Actor, in transaction: any ReadTransaction) throws -> Bool {
        guard record.area.hasPrefix(actor.areaPrefix) else { return false }
        return try !isHidden(record.id, from: actor, in: transaction)
    }

    /// When a sheet that is made at `now` opens the file no more.
    func sheetEnd(from now: Instant) -> Instant {
        let end = present.rights.ownFile.sheetLasts.end(after: now, calendar: present.calendar, zone: zone)
        return max(end, now.adding(hours: 1))
    }
}
