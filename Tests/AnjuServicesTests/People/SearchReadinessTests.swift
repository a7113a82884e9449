import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// What a search says before this process holds everybody in its memory.
@Suite struct SearchReadinessTests {
    @Test(arguments: TestEngine.all)
    func `behind a large file a search says that it is not ready, never that nobody is there`(
        engine: TestEngine
    ) async throws {
        let house = try await ImportHouse(engine)
        let lines = (0..<300).map { number in
            ImportTests.line([
                "id_doc_number": "MX49\(String(number + 10_000).suffix(4))X", "name_latin_primary": "KYAW \(number)",
                "name_native_script": "", "name_zh": "",
            ])
        }
        let last = ImportTests.line([
            "id_doc_number": "MX499999X", "name_latin_primary": "QWYX THEIN", "name_native_script": "", "name_zh": "",
        ])
        let run = try await house.read(try house.text([ImportTests.heading] + lines + [last]), .foreigners)
        try await house.release(run)
        // One that was started now, and holds nobody yet.
        let fresh = try await house.test.restarted(under: house.centre.rulebook)
        try #require(!KeepSearchIndex(centre: fresh).isLoaded)
        let search = SearchPeople(centre: fresh)
        #expect(try await problem { try await search("qwyx", by: house.clerk) } == "search.not-ready")
        #expect(try await search("qwyx", by: house.clerk).people.map(\.latin) == ["QWYX THEIN"])
    }
}
