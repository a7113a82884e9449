import AnjuCore
import AnjuLog
import AnjuTesting
import Foundation
import Testing

@Suite struct ProofVerdictTests {
    private func verdict(_ proof: TestProof, _ bytes: [UInt8]? = nil) -> ProofVerdict {
        ProofVerdict(bytes ?? Array(proof.text.utf8), key: proof.key, witnesses: proof.witnesses)
    }

    @Test func `a proof stands with its keys, and says step by step what held`() throws {
        let proof = try TestProof()
        let found = verdict(proof)
        #expect(
            found.summary == "file:read person:named place:included log:signed witness:seen witness:seen")
        #expect(found.isProven && found.handle == "per_3")
        let statement = try #require(found.statement)
        #expect(statement.id == "led_1" && statement.groups == ["document", "identity"])
        #expect(statement.organisation == "public_security" && statement.purpose == "registration")
        let alone = ProofVerdict(Array(proof.text.utf8), key: proof.key)
        #expect(alone.isProven && alone.summary.hasSuffix("log:signed witness:no-witness"))
    }

    @Test func `a file in which anything was changed is refused`() throws {
        let proof = try TestProof()
        #expect(proof.changed.count > 2_000)
        for (turn, bytes) in proof.changed.enumerated() where verdict(proof, bytes).isProven {
            Issue.record("change \(turn) is taken: \(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test func `each part that is changed with a sound spelling fails the step that it belongs to`() throws {
        let proof = try TestProof()
        let file = try ProofFile(proof.text)
        func found(_ change: (inout EntryOpening) -> Void, index: Int = 11) -> String {
            var opening = proof.opening
            change(&opening)
            let text = ProofFile(
                extra: opening.bytes, index: index, proof: file.proof, checkpoint: file.checkpoint
            ).text
            return verdict(proof, Array(text.utf8)).findings.filter { $0.reason.holds == false }
                .map { $0.step.rawValue }.joined(separator: " ")
        }
        #expect(found { _ in } == "")
        #expect(found { $0.salt[31] ^= 1 } == "place")
        #expect(found { $0.personSalt[0] ^= 1 } == "person")
        #expect(found { $0.handle = "per_4" } == "person")
        #expect(found { $0.sides ^= 1 } == "person")
        #expect(found { $0.path.removeLast() } == "file" || found { $0.path.removeLast() } == "person")
        #expect(found({ _ in }, index: 10) == "place")
        #expect(found { $0.canonical[$0.canonical.count - 1] ^= 1 } == "place")
    }

    @Test func `another key says what is wrong with it`() throws {
        let proof = try TestProof()
        func found(_ key: String?, _ witnesses: [String] = []) -> String {
            let found = ProofVerdict(Array(proof.text.utf8), key: key, witnesses: witnesses)
            #expect(!found.isProven)
            return found.findings.dropFirst(3).map(\.reason.rawValue).joined(separator: " ")
        }
        let secret = [UInt8](1...32)
        let twin = try NoteSigner(name: "anju.example/log", kind: .log, secret: secret).key.text
        let other = try NoteSigner(name: "else.example/log", kind: .log, secret: secret).key.text
        let witness = try NoteSigner(name: "court.example/w", kind: .witness, secret: secret).key.text
        #expect(found(nil) == "no-key no-witness")
        #expect(found(twin) == "other-key no-witness")
        #expect(found(other) == "other-log no-witness")
        #expect(found(proof.witnesses[0]) == "bad-key no-witness")
        #expect(found(proof.key + " ") == "bad-key no-witness")
        #expect(found(proof.key, [witness]) == "signed not-seen")
        #expect(found(proof.key, [proof.key]) == "signed bad-key")
    }

    @Test func `a program that knows nothing of ours comes to the same verdict`() async throws {
        let proof = try TestProof()
        struct Question: Encodable {
            let key: String
            let witnesses: [String]
            let proofs: [String]
        }
        let changed = proof.changed.enumerated().filter { $0.offset.isMultiple(of: 5) }.compactMap {
            String(validating: $0.element, as: UTF8.self)
        }
        let texts = [proof.text] + changed
        let input = try JSONEncoder().encode(
            Question(key: proof.key, witnesses: proof.witnesses, proofs: texts))
        let answer = try await Oracle.run("log_check.py", ["--openings"], input: input)
        let theirs = try JSONDecoder().decode([Bool].self, from: Data(answer.utf8))
        #expect(theirs.count == texts.count && theirs.first == true)
        for (text, isTaken) in zip(texts, theirs) where verdict(proof, Array(text.utf8)).isProven != isTaken {
            Issue.record("they say \(isTaken): \(text)")
        }
    }
}
