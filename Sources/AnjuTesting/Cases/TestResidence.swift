public import AnjuCore
public import AnjuDomain
import AnjuSQL
public import AnjuServices
import AnjuStore

/// Brings somebody to a residence permit in Dongli, and through what follows.
public struct TestResidence: Sendable {
    public let test: TestCentre

    public init(test: TestCentre) { self.test = test }

    /// A person who has been registered at a place since `since`, with the minimum that a check-in takes.
    public func register(
        number: String = "533102188001010019", since: String = "2025-08-01 09:00"
    ) async throws -> ID<Person> {
        let tail = number.suffix(3)
        let building = try await KeepPlaces(centre: test.centre).building(
            .init(name: "示例路\(tail)号"), in: "120110", by: TestDongli.station)
        let guest = StayDraft.Guest([
            "name_zh": "示例", "sex": TestDongli.sex(of: number), "birth_date": "1880-01-01", "nationality": "CHN",
            "id_doc_type": "111", "id_doc_number": number,
        ])
        let draft = StayDraft(
            at: building.id, kind: StayKind.residence.rawValue, from: since, party: "applicant",
            lateReason: LateReason.allCases[0].rawValue, guests: [guest])
        let done = try await RegisterStays(centre: test.centre)(draft, by: TestDongli.station)
        let stay = try await test.database.read { try $0.stay(done.stays[0]) }
        guard let person = stay?.person else { throw PackFailure(description: "nobody was registered") }
        return person
    }

    /// Opens a case of a residence permit; `changes` lie over what an application says.
    @discardableResult
    public func open(
        _ procedure: String, of person: ID<Person>, _ changes: [String: String] = [:],
        still: Set<String> = ["stay", "document", "dwelling"],
        by actor: Actor = TestDongli.station
    ) async throws -> OpenCase.Opened {
        var request = CaptureRequest(
            typed: TestDongli.application(changes, procedure), papersSeen: ["id", "permit", "job", "ground"],
            present: ["applicant"])
        request.still = still
        return try await OpenCase(centre: test.centre)(
            procedure, for: person, request, portrait: procedure == "P04" ? TestCentre.portrait : nil, by: actor)
    }

    /// The first permit, made today.
    public func firstPermit(of person: ID<Person>, _ changes: [String: String] = [:]) async throws -> ID<Permit> {
        let opened = try await open("P04", of: person, changes)
        guard opened.open.isEmpty else { throw Problem.invalid(opened.open) }
        try await test.end("completeness", of: opened.id, by: TestDongli.station)
        try await test.end("check", of: opened.id, by: TestDongli.police)
        try await test.end("decide", of: opened.id, by: TestDongli.household)
        let made = try await test.end("produce", of: opened.id, by: TestDongli.household)
        try await test.end("deliver", of: opened.id, by: TestDongli.station)
        guard let permit = made.permit else { throw PackFailure(description: "no permit was made") }
        return permit
    }

    /// The endorsement of an application that was taken; `first` is a step that is still open before the check.
    @discardableResult
    public func endorse(_ id: ID<Case>, from first: String? = nil) async throws -> ActOnCase.Outcome {
        if let first { try await test.end(first, of: id, by: TestDongli.station) }
        try await test.end("check", of: id, by: TestDongli.station)
        return try await test.end("endorse", of: id, by: TestDongli.police)
    }
}
