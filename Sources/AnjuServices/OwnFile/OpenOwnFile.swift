import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// Opens a session with one's own file by the number of a document and the code of the printed sheet.
///
/// Whoever is not known, has no sheet, or has another code is answered the same, after the same work.
public struct OpenOwnFile: Sendable {
    let centre: Centre

    /// Tries for one number from one address within a window.
    public static let tries = 6
    /// Tries from one address, whatever the number: a hall may share one.
    public static let addressTries = 40
    public static let window = 900
    /// Seconds after which an unused session ends.
    public static let idle = 1_200
    /// Seconds after which every session ends.
    public static let longest = 7_200
    /// Seconds within which the use of a session is noted once.
    static let noting = 30

    private static let refused = Problem(.missing, "own-file.refused")

    public init(centre: Centre) { self.centre = centre }

    /// The session's secret, for the cookie alone, and whose it is.
    public struct Opened: Sendable {
        public var secret: String
        public var session: OwnSession
    }

    /// Throws `own-file.refused` and `own-file.too-many`; `client` is the address the try came from.
    public func callAsFunction(number: String, code: String, from client: String = "") async throws -> Opened {
        let centre = centre
        let now = centre.ambient.now()
        let handle = centre.vault.blindIndex(NumberKey.normalized(number), group: "own-file-number")
        let pair = "own-file:" + centre.vault.blindIndex(handle + "\n" + client, group: "attempt")
        let address = "own-file-at:" + centre.vault.blindIndex(client, group: "attempt")
        let isLimited = try await centre.ledger.writeImpersonal { transaction in
            let own = try transaction.countTry(pair, window: Self.window, at: now)
            let all = try transaction.countTry(address, window: Self.window, at: now)
            return own > Self.tries || all > Self.addressTries
        }
        if isLimited { throw Problem(.limited, "own-file.too-many", ["seconds": "\(Self.window)"]) }
        let given = SheetCode.hash(code, centre.vault)
        let indexes = NumberKey.kept(number, today: centre.today).map {
            centre.vault.blindIndex($0.key, group: "document")
        }
        let (sheet, holders) = try await centre.ledger.readImpersonal { transaction -> (OwnSheet?, [ID<Person>]) in
            let live = try transaction.liveSheets(ofHolders: indexes, at: now)
            let sheet = try live.first { SheetCode.isSame(given, $0.codeHash) }.flatMap {
                try centre.opens($0, at: now, in: transaction) ? $0 : nil
            }
            return (sheet, try transaction.holders(of: indexes))
        }
        guard let sheet else {
            try await enterRefusal(handle, holders)
            throw Self.refused
        }
        return try await begin(sheet, forgetting: pair, now: now)
    }

    /// Who holds the number reads that somebody tried; where nobody does, the same is written about nobody.
    private func enterRefusal(_ handle: String, _ holders: [ID<Person>]) async throws {
        let stranger = Actor(kind: .person, id: "", name: "", department: "applicant")
        let nobody = ID<Person>(Token(at: Instant(milliseconds: 0), random: Array(repeating: 0, count: 10)))
        let concealed = Concealed(Self.refused, on: handle, of: holders.isEmpty ? [nobody] : holders)
        try await centre.ledger.enterDenial(of: stranger, for: MakeOwnSheet.purpose, concealed)
    }

    private func begin(_ sheet: OwnSheet, forgetting tries: String, now: Instant) async throws -> Opened {
        let centre = centre
        let secret = centre.ambient.random(32).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        let hash = OwnSessions.hash(secret, centre.vault)
        var session = OwnSession(person: sheet.person, sheet: sheet.id, seenAt: now, language: .chinese)
        let actor = session.actor
        let language = try await centre.write(as: actor, for: MakeOwnSheet.purpose) {
            transaction in
            // The sheet may have ended since it was read.
            guard let live = try transaction.liveSheet(of: sheet.person, at: now), live.id == sheet.id,
                try centre.opens(live, at: now, in: transaction)
            else { throw Self.refused }
            try transaction.beginOwnSession(hash, by: sheet, at: now, until: now.adding(seconds: Self.longest))
            let language = try transaction.person(sheet.person)?.language ?? .chinese
            return Audited(language, .ownSignedIn, on: sheet.id.rawValue, of: [sheet.person])
        }
        try await centre.ledger.writeImpersonal { try $0.clearTries(tries) }
        session.language = language
        return Opened(secret: secret, session: session)
    }
}
