import AnjuLog
import AnjuTesting
import Foundation
import Testing

/// Held against three packages that other people wrote.
@Suite struct LogOracleTests {
    private func ask<Answer: Decodable>(_ mode: String, _ question: some Encodable) async throws -> Answer {
        let text = try await Oracle.run("log_check.py", [mode], input: try JSONEncoder().encode(question))
        return try JSONDecoder().decode(Answer.self, from: Data(text.utf8))
    }

    @Test func `roots and all seventy-two proofs are theirs too, and every lie is refused by both sides`() async throws
    {
        let (inclusions, consistencies) = (LogVectors.inclusions, LogVectors.consistencies)
        // What our types cannot say, such as a negative place, is ours alone to refuse.
        let places = inclusions.flatMap(\.lies)
        let pasts = consistencies.flatMap(\.lies)
        let answer: LogQuestion.TreeAnswer = try await ask(
            "--tree",
            LogQuestion.Tree(
                leaves: LogVectors.leaves.map(TestHex.text),
                inclusions: (inclusions + places).map(LogQuestion.Tree.Inclusion.init),
                consistencies: (consistencies + pasts).map(LogQuestion.Tree.Consistency.init)))
        #expect(answer.roots.keys.sorted() == ["aics", "pymerkle", "tamperlog"])
        for (package, roots) in answer.roots { #expect(roots == LogVectors.roots, "\(package)") }
        for package in ["aics", "tamperlog"] {
            let (one, two) = (answer.inclusions[package] ?? [], answer.consistencies[package] ?? [])
            #expect(one.prefix(36).allSatisfy { $0 } && two.prefix(36).allSatisfy { $0 }, "\(package)")
            #expect(one.count == 36 + places.count && two.count == 36 + pasts.count)
            for (lie, isTaken) in zip(places, one.dropFirst(36)) where isTaken { Issue.record("\(package): \(lie)") }
            for (lie, isTaken) in zip(pasts, two.dropFirst(36)) where isTaken {
                // tamperlog asks of a log without entries no root.
                if package == "tamperlog", lie.old == 0 { continue }
                Issue.record("\(package): \(lie)")
            }
        }
        #expect(places.count + pasts.count >= 428)
    }

    @Test func `checkpoints and cosignatures of ours are accepted, and changed ones are not`() async throws {
        let log = try TestLog()
        let witnesses = try (1...2).map {
            try TestLog.signer("witness.example/w\($0)", .witness, seed: UInt64(10 + $0))
        }
        var signed = try log.checkpoint(8)
        for (turn, witness) in witnesses.enumerated() {
            let word = try witness.cosignature(of: signed.checkpoint, atSeconds: 1_767_225_600 + UInt64(turn))
            signed.add([word], of: witness.key)
        }
        let note = signed.note
        let lies = [
            note.replacing("\n8\n", with: "\n7\n"), note.replacing("Xcnaeac", with: "Xcnaead"),
            note.replacing("anju.example/log\n8", with: "anju.example/lag\n8"),
            try log.checkpoint(8).note, try TestLog(seed: 3).checkpoint(8).note,
            note.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2).joined(separator: "\n") + "\n",
        ]
        let answers: [LogQuestion.NoteAnswer] = try await ask(
            "--notes",
            LogQuestion.Notes(
                key: log.signer.key.text, witnesses: witnesses.map(\.key.text), notes: [note] + lies))
        #expect(answers.map(\.ok) == [true] + lies.map { _ in false })
        #expect(answers.first?.witnesses == ["witness.example/w1", "witness.example/w2"])
        for lie in lies {
            let read = try? SignedCheckpoint(lie)
            let isTaken =
                witnesses.allSatisfy { read?.seen(by: $0.key) != nil }
                && read?.isSigned(by: log.signer.key) == true
            #expect(!isTaken)
        }
    }

    @Test func `proof files of ours are accepted, and changed ones are not`() async throws {
        let log = try TestLog((0..<700).map { Array("entry \($0)".utf8) })
        let signed = try log.checkpoint(700)
        var proofs: [LogQuestion.Proofs.Proof] = []
        var due: [Bool] = []
        for index in stride(from: 0, to: 700, by: 23) {
            let file = ProofFile(
                extra: [7], index: index, proof: try log.log.tree(700).inclusion(of: index), checkpoint: signed)
            let leaf = TestHex.text(log.log.leaves[index])
            proofs.append(.init(file: file.text, leaf: leaf))
            proofs.append(.init(file: file.text, leaf: leaf + "00"))
            proofs.append(
                .init(file: file.text.replacing("index \(index)\n", with: "index \(index + 1)\n"), leaf: leaf))
            due += [true, false, false]
        }
        let answers: [Bool] = try await ask("--proofs", LogQuestion.Proofs(key: log.signer.key.text, proofs: proofs))
        #expect(answers == due)
    }
}
