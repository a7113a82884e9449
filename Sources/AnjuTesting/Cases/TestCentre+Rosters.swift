public import AnjuCore
public import AnjuDomain
public import AnjuServices

extension TestCentre {
    /// Registers an employer of the tests, and answers what its reports call it.
    public func employer(_ typed: [String: String] = TestPeople.otherEmployer) async throws -> ID<Organisation> {
        let id = try await RegisterEmployer(centre: centre)(typed, by: TestOfficials.market)
        guard let known = ID<Organisation>(id) else { throw PackFailure(description: "an employer without identifier") }
        return known
    }

    /// Somebody who cannot exist, as an employer reports them: born in 1900, with a number of the test block.
    public static func hire(_ number: Int, _ changes: [String: String] = [:]) -> HireDraft.Hire {
        HireDraft.Hire(
            StayDraft.Guest(
                [
                    "name_latin_primary": "NO WORKER \(number)", "birth_date": "1900-01-01", "nationality": "MMR",
                    "id_doc_type": "414", "id_doc_number": "MX43\(10_000 + number)",
                ].merging(changes) { $1 }))
    }
}
