import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Every use case and every role: what is answered.
@Suite struct RightsTableTests {
    @Test(arguments: UseCase.all) func `each role is answered as its rights say`(useCase: UseCase) async throws {
        try #require(useCase.due.count == UseCase.officials.count)
        for (official, due) in zip(UseCase.officials, useCase.due) {
            #expect(try await useCase.answer(to: official) == due, "\(useCase.name) by \(official.id)")
        }
    }

    @Test func `an officer of another area does not learn that there is such a permit`() async throws {
        var officer = TestOfficials.exitEntry
        officer.area = "533103"
        let answers = try await ["suspend a permit", "view a permit"].asyncAnswers(to: officer)
        #expect(answers == ["permit.unknown", "permit.unknown"])
    }

    @Test(arguments: [("533100", "ok"), ("530000", "ok"), ("533103", UseCase.unknown), ("110000", UseCase.unknown)])
    func `an office is at home in its area and all below`(area: String, due: String) async throws {
        var clerk = TestOfficials.clerk
        clerk.area = area
        #expect(try await ["view a case"].asyncAnswers(to: clerk) == [due])
    }

    @Test(arguments: UseCase.all) func `an actor without a role is denied everywhere`(useCase: UseCase) async throws {
        var nobody = TestOfficials.clerk
        nobody.role = ""
        let answer = try await useCase.answer(to: nobody)
        #expect(answer == UseCase.denied)
    }
}

extension [String] {
    /// What the use cases of these names answer.
    fileprivate func asyncAnswers(to actor: Actor) async throws -> [String] {
        var answers: [String] = []
        for name in self {
            for useCase in UseCase.all where useCase.name == name {
                answers.append(try await useCase.answer(to: actor))
            }
        }
        return answers
    }
}
