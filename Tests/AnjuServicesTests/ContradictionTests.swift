import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// A number that says its bearer's birth and sex is held against what else was said of them.
@Suite struct ContradictionTests {
    /// The example of GB 11643: a woman born on the last day of 1949.
    private static let citizen = [
        "id_doc_type": "111", "id_doc_number": "11010519491231002X", "nationality": "CHN", "birth_date": "1949-12-31",
        "sex": "2",
    ]

    private func faults(_ changes: [String: String], for person: ID<Person>? = nil, _ test: TestCentre) async throws
        -> [String]
    {
        do {
            try await test.open("P01", for: person, Self.citizen.merging(changes) { $1 })
            return []
        } catch let problem as Problem {
            return problem.violations.map { $0.field + " " + $0.code }
        }
    }

    @Test(arguments: ["1949-12-31", "1949-12", "1949"]) func `what agrees with the number passes`(birth: String)
        async throws
    {
        #expect(try await faults(["birth_date": birth], TestCentre()) == [])
    }

    @Test(arguments: ["0", "9"]) func `a sex that is not said contradicts nothing`(sex: String) async throws {
        #expect(try await faults(["sex": sex], TestCentre()) == [])
    }

    @Test(arguments: ["1949-12-30", "1949-11", "1950"]) func `another birth is said beside both fields`(birth: String)
        async throws
    {
        let found = try await faults(["birth_date": birth], TestCentre())
        #expect(found == ["birth_date identifier.birth-mismatch", "id_doc_number identifier.birth-mismatch"])
    }

    @Test func `another sex is said beside both fields`() async throws {
        let found = try await faults(["sex": "1"], TestCentre())
        #expect(found == ["sex identifier.sex-mismatch", "id_doc_number identifier.sex-mismatch"])
    }

    @Test func `a resident's permit and an old card are held against the birth as well`() async throws {
        let test = try await TestCentre()
        let permit = ["id_doc_type": "A01", "id_doc_number": "810000188001010015", "nationality": "CHN"]
        #expect(
            try await faults(permit, test) == [
                "birth_date identifier.birth-mismatch", "id_doc_number identifier.birth-mismatch",
                "sex identifier.sex-mismatch", "id_doc_number identifier.sex-mismatch",
            ])
        // Two digits of a year mean two births.
        let card = ["id_doc_type": "553", "id_doc_number": "MMR533100010114", "nationality": "MMR"]
        for birth in ["1900-01-01", "1901-01-01", "2001-01-01"] {
            let found = try await faults(card.merging(["birth_date": birth]) { $1 }, TestCentre())
            #expect(found.isEmpty == (birth == "1900-01-01"), "\(birth): \(found)")
        }
    }
}
