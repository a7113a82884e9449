import AnjuLog
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Foundation
import Testing

/// Edits of the raw database: forty here, a thousand in `make drill`.
@Suite struct LogTamperTests {
    private struct Undone: Error {}

    private struct Audit: Encodable {
        let key: String
        let kept, places: [String]
        var proofs = 0
    }

    /// One edit, what our check said of it, and what an auditor is to look at.
    private struct Trial: Sendable {
        var tamper: LogTamper
        var isFound: Bool
        var places: [String]
    }

    @Test func `whatever is done to the database is found by the check, and by a program of other people`() async throws
    {
        let count = ProcessInfo.processInfo.environment["ANJU_DRILL_TAMPERS"].flatMap { Int($0) } ?? 40
        let (test, scratch) = (try await TestCentre(), try Scratch())
        for entries in [3, 120, 150, 60] {
            try await test.enter(entries)
            #expect(try await test.sequencer().run() == entries)
        }
        let kept = try #require(try await test.checkpoint())
        let size = kept.checkpoint.size
        #expect(size == 333)
        #expect(try await test.logFaults(kept: [kept]) == [])

        var trials: [Trial] = []
        for turn in 0..<count {
            let tamper = LogTamper.allCases[turn % LogTamper.allCases.count]
            trials.append(try await trial(tamper, turn, test, size: size, kept: kept, below: scratch.file("\(turn)")))
        }
        let missed = trials.filter { !$0.isFound }.map(\.tamper.rawValue)
        #expect(missed == [], "anju log verify does not see these")

        let untouched = try await test.database.read { try LogEvidence.write($0, below: scratch.file("whole")) }
        let question = Audit(
            key: test.centre.logSigner.key.text, kept: [kept.note], places: untouched + trials.flatMap(\.places),
            proofs: 2)
        let text = try await Oracle.run("log_check.py", ["--audit"], input: try JSONEncoder().encode(question))
        let words = try JSONDecoder().decode([String].self, from: Data(text.utf8))
        #expect(words.prefix(2) == ["", ""], "nothing was done to these")
        for (trial, pair) in zip(trials, stride(from: 2, to: words.count, by: 2).map({ words[$0..<$0 + 2] })) {
            #expect(pair.contains { !$0.isEmpty }, "aics-tlog does not see \(trial.tamper)")
        }
        #expect(words.count == 2 + 2 * trials.count)
    }

    /// Does it, looks, and undoes it.
    private func trial(
        _ tamper: LogTamper, _ turn: Int, _ test: TestCentre, size: Int, kept: SignedCheckpoint, below folder: String
    ) async throws -> Trial {
        let key = test.centre.logSigner.key
        let found = Found()
        do {
            try await test.database.write { transaction in
                var chance = SeededNumbers(seed: UInt64(turn))
                try tamper.apply(to: transaction, size: size, &chance)
                var (alone, beside) = (LogCheck(transaction, key: key), LogCheck(transaction, key: key))
                let faults = (try alone.run().faults, try beside.run(kept: [kept]).faults)
                let places = try LogEvidence.write(transaction, below: folder)
                // What contradicts itself is found without anything from elsewhere.
                found.set(!faults.1.isEmpty && faults.0.isEmpty == tamper.isWhole, places)
                throw Undone()
            }
        } catch is Undone {}
        return Trial(tamper: tamper, isFound: found.value.0, places: found.value.1)
    }
}
