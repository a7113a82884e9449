import AnjuCore
import AnjuSeal
import AnjuTesting
import Foundation
import Testing

@Suite struct SealOracleTests {
    @Test func `a thousand seals of ours are read alike by two other packages`() async throws {
        let land = try Testland()
        var chance = Chance(39)
        let seals = try (0..<1_000).map { _ in try Testland.permit(&chance) }
        let question = SealQuestion(key: land.permitKey, texts: try seals.map { try land.signer.text($0) })
        let output = try await Oracle.run("seal_verify.py", input: try JSONEncoder().encode(question))
        let answers = try JSONDecoder().decode([Answer].self, from: Data(output.utf8))
        #expect(answers.count == 1_000)
        for (seal, answer) in zip(seals, answers) {
            let claims = OracleClaims(seal)
            #expect(answer.cwt == claims)
            #expect(answer.pycose == claims)
        }
    }

    @Test func `a thousand seals of another package are read by us`() async throws {
        let land = try Testland()
        let order = Order(
            private: land.permitKey.pem, kid: Hex.text(land.permitKey.kid), issuer: Testland.issuer, count: 1_000)
        let output = try await Oracle.run("seal_make.py", input: try JSONEncoder().encode(order))
        let made = try JSONDecoder().decode([Made].self, from: Data(output.utf8))
        #expect(made.count == 1_000)
        for seal in made {
            guard case .valid(let claims, .unknown) = land.verify(seal.text) else {
                Issue.record("refused: \(land.verify(seal.text)) for \(seal.text)")
                continue
            }
            #expect(OracleClaims(claims) == seal.claims)
        }
    }

    private struct Answer: Decodable {
        let cwt: OracleClaims
        let pycose: OracleClaims
    }

    private struct Order: Encodable {
        let `private`: String
        let kid: String
        let issuer: String
        let count: Int
    }

    private struct Made: Decodable {
        let text: String
        let claims: OracleClaims
    }
}
