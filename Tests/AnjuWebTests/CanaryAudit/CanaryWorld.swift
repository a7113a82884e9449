import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// The people whose values are canaries, in every state in which a case, a permit or a protection may be.
struct CanaryWorld: Sendable {
    let site: APISite
    private(set) var people: [CanaryPerson] = []
    /// Values that nobody else has.
    var canaries: [Canary] = []
    /// Every way in which a value of a person's group may be said, others' or not.
    var words: [ID<Person>: [String: Set<String>]] = [:]
    private let portrait: KeptImage

    static let size = 11

    init(_ site: APISite) async throws {
        self.site = site
        portrait = try await KeepImage(centre: site.centre.centre)(
            try Portraits.good, as: "portrait", by: TestOfficials.clerk
        ).image
        for place in 0..<Self.size { people.append(try await person(place)) }
        for place in people.indices { try await complete(people[place]) }
        try await ask()
        try await enterGuardian()
        try await block()
        try await index()
    }

    private var centre: TestCentre { site.centre }

    /// The further the place, the further the case; the last lies in another area.
    private func person(_ place: Int) async throws -> CanaryPerson {
        let isAway = place == Self.size - 1
        let typed = CanaryPerson.typed(place).merging(isAway ? ["address_division": "533103"] : [:]) { $1 }
        let opened = try await centre.open(
            place == 3 ? "P02" : "P01", typed, portrait: portrait,
            by: isAway ? TestOfficials.outsider : TestOfficials.clerk)
        let record = try #require(try await centre.database.read { try $0.caseRecord(opened.id) })
        var person = CanaryPerson(id: record.person, place: place, cases: [(opened.id, opened.number)])
        if isAway || place == 3 { return person }
        if place > 0 {
            try await centre.fill(
                "medical", TestPeople.fit.merging(CanaryPerson.fit(place)) { $1 }, of: opened.id,
                by: TestOfficials.health)
        }
        if place > 1 {
            try await centre.end("job", of: opened.id, by: TestOfficials.labour)
            try await centre.fill(
                "employment_registration", TestPeople.job.merging(CanaryPerson.job(place)) { $1 },
                papers: ["employer_licence", "guarantee"], of: opened.id, by: TestOfficials.labour)
        }
        if place > 3 {
            try await centre.completeTraining(opened.id)
            try await centre.end("review", of: opened.id, by: TestOfficials.exitEntry)
            person.permit =
                try await centre.end("issue", of: opened.id, by: TestOfficials.clerk).permit?.rawValue ?? ""
        }
        if place < 7 {
            person.code = try await MakeOwnSheet(centre: centre.centre)(
                person.id, seen: Set(ReissueReceipt.Seen.allCases), by: TestOfficials.clerk
            ).code
        }
        return person
    }

    /// Fills what no procedure here asks for, so that every group holds something of everybody.
    private func complete(_ person: CanaryPerson) async throws {
        let (dictionary, sealer, now) = (centre.centre.dictionary, centre.centre.sealer, centre.clock.now)
        guard let id = person.cases.first?.id else { return }
        try await centre.database.write { transaction in
            var file = try transaction.file(of: id, sealer: sealer)
            let provenance = Provenance(kind: .hand, department: "foreign_centre", at: now, submission: "")
            for item in dictionary.items where file.entry(item) == nil && item.subject != "submission" {
                guard let value = Self.made(item, person.place) else { continue }
                let subject = file.subjects[item.subject] ?? "\(item.subject)-of-\(person.place)"
                if file.subjects[item.subject] == nil {
                    try transaction.setSubject(subject, kind: item.subject, of: id)
                }
                file.subjects[item.subject] = subject
                _ = file.profiles[subject, default: Profile()].accept([item.key: value], from: provenance)
            }
            for (kind, subject) in file.subjects {
                guard let profile = file.profiles[subject] else { continue }
                try transaction.save(profile, of: subject, kind: kind, area: "533102", sealer: sealer)
            }
        }
    }

    private static func made(_ item: Item, _ place: Int) -> String? {
        switch item.type {
        case .string, .text: "CN" + item.id + CanaryPerson.letters(place, of: "BCDFGHJKLM", 6)
        case .phone: "+8613\(700_000_000 + (Int(item.id.dropFirst(2)) ?? 0) * 10_007 + place * 97)"
        case .email: item.key.lowercased() + CanaryPerson.letters(place, of: "bcdfghjk", 6) + "@example.org"
        case .date: "\(1_900 + (Int(item.id.dropFirst(2)) ?? 0) % 90)-1\(place % 3)-\(10 + place)"
        case .integer, .decimal, .boolean, .code, .codeMulti, .datetime: nil
        }
    }

    /// Those who open their own file ask for another value: one that nobody else has.
    private mutating func ask() async throws {
        for place in people.indices where !people[place].code.isEmpty {
            let session = try await OpenOwnFile(centre: centre.centre)(
                number: people[place].document, code: people[place].code
            ).session
            let file = try await ViewOwnFile(centre: centre.centre)("test", by: session)
            let item = place.isMultiple(of: 2) ? "mobile_phone" : "name_latin_primary"
            let held = try #require(file.held.first { $0.item.key == item })
            let wished = CanaryPerson.wished(item, place)
            people[place].request = try await MakeOwnRequest(centre: centre.centre)(
                MakeOwnRequest.Asked(
                    kind: .correction, topic: OwnRequest.topic(of: item, about: held.subject), wished: wished,
                    reason: "it is " + wished), by: session
            ).rawValue
        }
    }

    /// One of whom nothing is blocked acts for one whose name will be, by a court's decision.
    private func enterGuardian() async throws {
        var draft = EnterGuardian.Draft(
            number: people[2].document, proof: "court_decision", seen: [.guardian, .proof])
        draft.decision = "1900-2"
        try await EnterGuardian(centre: centre.centre)(people[6].id, draft, by: TestOfficials.clerk)
        draft.number = people[6].document
        try await EnterGuardian(centre: centre.centre)(people[2].id, draft, by: TestOfficials.clerk)
    }

    /// A sheet for one of whom something is blocked: a clerk asks, the head allows it.
    private func sheet(of person: CanaryPerson) async throws -> String {
        let make = MakeOwnSheet(centre: centre.centre)
        let seen = Set(ReissueReceipt.Seen.allCases)
        do {
            return try await make(person.id, seen: seen, by: TestOfficials.clerk).code
        } catch let problem as Problem where problem.code == "sheet.second" {
            let (allow, head) = (AllowOwnSheet(centre: centre.centre), TestOfficials.supervisor)
            guard let asked = try await allow.asked(in: person.cases[0].id, by: head) else { throw problem }
            try await allow(
                AllowOwnSheet.Read(asked.ask), in: person.cases[0].id, by: head, confirming: centre.confirming(head))
            return try await make(person.id, seen: seen, by: TestOfficials.clerk).code
        }
    }

    /// One whose name is blocked, one of whom the employment is closed, one who is blocked whole.
    private mutating func block() async throws {
        for (place, groups) in [(6, ["identity"]), (7, ["employment", "contact"]), (8, []), (5, ["residence"])] {
            people[place].blocked = Set(groups)
            try await ProtectPerson(centre: centre.centre).block(
                Set(groups), of: people[place].cases[0].id, .protected, by: TestOfficials.supervisor)
        }
        for place in [2, 5, 6] { people[place].code = try await sheet(of: people[place]) }
    }
}
