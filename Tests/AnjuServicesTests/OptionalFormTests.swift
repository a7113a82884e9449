import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// Decision 7: an optional form is left empty or filled whole.
@Suite struct OptionalFormTests {
    /// The worker without a word about the lodging.
    private static let unlodged = [
        "address_detail": "", "address_division": "", "check_in_at": "", "lodging_unit_type": "", "stay_reason": "",
    ]

    @Test(arguments: TestEngine.all)
    func `a lodging form of which nothing was said is not filed, though it shares the name with another`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.open("P02", Self.unlodged).id
        let view = try await test.view(id)
        #expect(view.state.submissions.keys.sorted() == ["F12"])
        #expect(view.explain.filter { $0.sentence == "explain.captured" }.map { $0.about["form"] } == ["F12"])
        #expect(view.formProgress.first { $0.form == "F13" }.map { $0.filled < $0.needed } == true)
        #expect(view.visible["name_latin_primary"]?.value == "KHIN MAUNG MYINT")
    }

    @Test func `one that was filled is filed beside the other`() async throws {
        let test = try await TestCentre()
        let id = try await test.open("P02").id
        #expect(try await test.view(id).state.submissions.keys.sorted() == ["F12", "F13"])
    }

    @Test func `one of which a word was said is asked for whole`() async throws {
        let test = try await TestCentre()
        let half = try await problem {
            try await test.open("P02", Self.unlodged.merging(["lodging_unit_type": "3"]) { $1 })
        }
        #expect(half == "input.required")
    }
}
