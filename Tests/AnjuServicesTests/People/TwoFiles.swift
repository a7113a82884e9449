import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Two files of one person, found to be one: of a case, and of a stay at a hotel.
struct TwoFiles {
    /// What of an earlier case is confirmed in a later one.
    static let still: Set<String> = ["document", "visit", "stay", "dwelling"]

    let test: TestCentre
    /// Who found them to be one.
    let clerk: Actor
    let second: Actor
    let one: ID<Person>
    let other: ID<Person>
    let opened: ID<Case>
    let stay: ID<Stay>
    let pair: ID<DuplicatePair>

    init(_ engine: TestEngine = .sqlite) async throws {
        test = try await TestCentre(engine)
        clerk = try await test.hire("window1", "counter_clerk")
        second = try await test.hire("window2", "counter_clerk")
        opened = try await test.open(
            "P01",
            ["name_latin_primary": "KHIN MAUNG MYINT", "birth_date": "1900-01-01", "id_doc_number": "MX420001"],
            by: clerk
        ).id
        one = try await test.view(opened, by: clerk).person.id
        let building = try await KeepPlaces(centre: test.centre).building(.init(name: "合1号"), in: "533102", by: clerk)
        test.clock.advance(minutes: 60)
        let guest = StayDraft.Guest([
            "name_latin_primary": "KHIN MG MYINT", "birth_date": "1900-01-01", "nationality": "MMR",
            "id_doc_type": "414", "id_doc_number": "MX420002",
        ])
        let draft = StayDraft(
            at: building.id, kind: "lodging", from: test.clock.now.description, party: "hotel", guests: [guest])
        stay = try await RegisterStays(centre: test.centre)(draft, by: clerk).stays[0]
        let registered = stay
        other = try #require(try await test.database.read { try $0.stay(registered)?.person })
        let found = DuplicatePair(
            id: test.centre.ambient.id(), one: min(one, other), other: max(one, other), probability: 970,
            standing: .open, proposedAt: test.clock.now, expiresAt: test.clock.now.adding(days: 30), version: 1)
        pair = found.id
        try await test.database.write { _ = try $0.propose(found) }
        try await ReviewDuplicates(centre: test.centre).answer(.same, pair, version: 1, by: clerk)
    }

    /// What the second official says of the two as they are now.
    func draft() async throws -> MergePeople.Draft {
        let preview = try await MergePeople(centre: test.centre).view(pair, by: second)
        return MergePeople.Draft(
            keep: preview.line.one.id == one ? "one" : "other", reason: "person-says", words: "says so herself",
            seen: preview.seen)
    }

    /// Folds the guest's file into the one with the case.
    @discardableResult
    func merge(by actor: Actor? = nil) async throws -> ID<Person> {
        let actor = actor ?? second
        return try await MergePeople(centre: test.centre)(
            pair, try await draft(), by: actor, confirming: test.confirming(actor))
    }

    func part(theirs: Set<String> = []) async throws {
        let parting = UnmergePeople(centre: test.centre)
        let history = try await parting.history(of: one, by: second)
        let merge = try #require(history.lines.first { $0.isUndoable }).merge
        try await parting(
            merge.id, of: one,
            .init(theirs: theirs, reason: "two-people", words: "two people came", seen: history.seen), by: second)
    }

    /// What each of the two files holds.
    func held() async throws -> [[String: ProfileEntry]] {
        let (people, sealer) = ([one, other], test.centre.sealer)
        return try await test.database.read { transaction in
            try people.map { try transaction.profile(of: $0.rawValue, sealer: sealer).entries }
        }
    }
}
