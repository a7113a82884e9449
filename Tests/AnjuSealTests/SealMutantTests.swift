import AnjuSeal
import AnjuTesting
import Foundation
import Testing

@Suite struct SealMutantTests {
    /// A kind's tally: how many there were, and how many each package found nothing wrong with.
    private struct Tally {
        var made = 0
        var cwt = 0
        var pycose = 0
    }

    private struct Acceptance: Decodable {
        let cwt: Bool
        let pycose: Bool
    }

    @Test func `every liberty with the layout is refused, even where a package allows it`() async throws {
        let land = try Testland()
        var chance = Chance(9_052)
        var mutants: [(kind: String, text: String)] = []
        for seal in [try Testland.ana(), try Testland.permit(&chance), try Testland.permit(&chance)] {
            // The raw parts put together without a bend are a good seal: only the bend can be objected to.
            #expect(land.verify(try RawSeal(seal, key: land.permitKey).text()) == .valid(seal, .unknown))
            mutants += try SealMutants(of: seal, in: land).texts
        }
        #expect(mutants.count >= 500)
        for mutant in mutants {
            let verdict = land.verify(mutant.text)
            guard case .refused(let reason, nil) = verdict else {
                Issue.record("\(mutant.kind): \(verdict) for \(mutant.text)")
                continue
            }
            if reason == .badSignature { #expect(mutant.kind == "signature") }
            if mutant.kind == "kid of another purpose" { #expect(reason == .wrongPurpose) }
        }
        try await report(mutants, land)
    }

    private func report(_ mutants: [(kind: String, text: String)], _ land: Testland) async throws {
        let question = SealQuestion(key: land.permitKey, texts: mutants.map(\.text))
        let output = try await Oracle.run("seal_verify.py", ["--accepts"], input: try JSONEncoder().encode(question))
        let answers = try JSONDecoder().decode([Acceptance].self, from: Data(output.utf8))
        try #require(answers.count == mutants.count)
        var tallies: [String: Tally] = [:]
        for (mutant, answer) in zip(mutants, answers) {
            tallies[mutant.kind, default: Tally()].made += 1
            tallies[mutant.kind, default: Tally()].cwt += answer.cwt ? 1 : 0
            tallies[mutant.kind, default: Tally()].pycose += answer.pycose ? 1 : 0
        }
        print("mutants: \(mutants.count), all refused by us; accepted by cwt and pycose:")
        for (kind, tally) in tallies.sorted(by: { $0.key < $1.key }) {
            print("  \(kind): \(tally.made) made, cwt \(tally.cwt), pycose \(tally.pycose)")
        }
        // Were the mutants merely broken, no package would take any, and the test would say little.
        #expect(tallies.values.reduce(0) { $0 + $1.cwt } > 100)
    }
}
