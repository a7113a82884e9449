public import AnjuCore
public import AnjuDomain
import AnjuSQL
public import AnjuServices
import AnjuStore

/// A flat with people who live there, and what files its leases.
public struct TestLet: Sendable {
    public let test: TestCentre
    public let flat: PlaceRecord
    public let people: [ID<Person>]
    public let keep: KeepLeases
    public let view: ViewLeases

    /// `people` live in it since the day before.
    public init(_ test: TestCentre, people count: Int = 3) async throws {
        self.test = test
        let (places, clerk) = (KeepPlaces(centre: test.centre), TestOfficials.clerk)
        let building = try await places.building(.init(name: "目瑙路5号"), in: "533102", by: clerk)
        flat = try await places.add(.unit, .init(name: "501"), within: building.id, by: clerk)
        let guests = (0..<count).map { number in
            StayDraft.Guest([
                "name_latin_primary": "NO TENANT \(number)", "birth_date": "1900-01-01", "sex": "1",
                "nationality": "MMR", "id_doc_type": "414", "id_doc_number": "MX4800\(100 + number)",
            ])
        }
        let draft = StayDraft(
            at: flat.id, kind: "residence", from: test.clock.now.adding(hours: -2).description, party: "landlord",
            guests: guests)
        let stays = try await RegisterStays(centre: test.centre)(draft, by: clerk).stays
        people = try await test.database.read { transaction in
            try stays.compactMap { try transaction.stay($0)?.person }
        }
        (keep, view) = (KeepLeases(centre: test.centre), ViewLeases(centre: test.centre))
    }

    /// Files a lease of the flat with some of its people, by their places.
    @discardableResult
    public func file(
        _ first: String, _ last: String, _ tenants: [Int] = [0], landlord: String = "无名房东",
        by actor: Actor = TestOfficials.clerk
    ) async throws -> LeaseRecord {
        try await keep.file(
            LeaseDraft(
                of: flat.id, landlord: landlord, first: first, last: last,
                tenants: Set(tenants.map { people[$0].rawValue })), by: actor)
    }
}
