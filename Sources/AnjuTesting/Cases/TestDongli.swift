import AnjuCore
public import AnjuDomain
import AnjuPacks

/// A centre of Dongli with the residence permit's procedures, and people who ask for one.
///
/// Their numbers are of 1880, so that nobody living has them.
public enum TestDongli {
    private static let pack = PackLoader.read(folder: Project.root + "/Packs/dongli", digest: { TestPack.digest($0) })

    /// Its rulebook.
    ///
    /// Throws where it does not load.
    public static func rulebook() throws -> Rulebook {
        guard let rulebook = pack.rulebook else {
            throw PackFailure(description: pack.diagnostics.prefix(3).map { "\($0)" }.joined(separator: "\n"))
        }
        return rulebook
    }

    public static let station = official("station", "counter_clerk", "centre", "station")
    public static let police = official("police", "counter_clerk", "police", "police_station")
    public static let household = official("household", "exit_entry_officer", "household", "household_police")
    /// At a street's own station, who sees that street alone.
    public static let street = official("street", "counter_clerk", "station_wanxin", "station", area: "120110003")

    /// A centre of Dongli on `engine`.
    public static func centre(_ engine: TestEngine = .sqlite, seed: UInt64 = 1) async throws -> TestCentre {
        let rulebook = try rulebook()
        return try await TestCentre(engine, seed: seed) { $0 = rulebook }
    }

    /// What a person says who asks for a permit, or for something of the one that they hold.
    public static func application(_ changes: [String: String] = [:], _ procedure: String = "P04") -> [String: String] {
        let common = [
            "collection_method": "1", "permit_eligibility_ground": "1", "declaration_confirmed": "true",
            "hukou_division": "533102", "mobile_phone": TestPeople.worker["mobile_phone"] ?? "",
            "arrival_date": "2025-07-30", "address_division": "120110", "community_code": "120110001001",
            "address_detail": "示例路1号", "residence_reason": "01", "residence_place_type": "01",
            "move_in_date": "2025-08-01", "id_doc_type": "111", "id_doc_number": "533102188001010019",
            "resident_id_number": "533102188001010019",
        ]
        let first = [
            "permit_business_type": "1", "eligibility_since": "2025-08-01", "residence_proof_type": "01",
            "insurance_types": "1", "services_requested": "S1",
        ]
        return (procedure == "P04" ? common.merging(first) { $1 } : common).merging(changes) { $1 }
    }

    /// The code of the sex that a citizen's number says.
    public static func sex(of number: String) -> String {
        number.dropLast().last.flatMap(\.wholeNumberValue).map { $0.isMultiple(of: 2) ? "2" : "1" } ?? "9"
    }

    private static func official(
        _ id: String, _ role: String, _ office: String, _ department: String, area: String = "120110"
    ) -> Actor {
        Actor(
            kind: .official, id: "acc_" + id, name: "示例", role: role, office: office, department: department,
            area: area)
    }
}
