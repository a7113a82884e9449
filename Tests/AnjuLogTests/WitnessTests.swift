import AnjuLog
import Synchronization
import Testing

@Suite struct WitnessTests {
    private static let now: UInt64 = 1_767_225_600

    /// Keeps in memory; a test may have another question come in between.
    private final class Memory: WitnessStore {
        private let newest = Mutex<[String: Checkpoint]>([:])
        let between = Mutex<Checkpoint?>(nil)

        func newest(of origin: String) -> Checkpoint? { newest.withLock { $0[origin] } }

        func keep(_ next: Checkpoint, after known: Checkpoint?) -> Bool {
            newest.withLock { newest in
                between.withLock { other in
                    if let first = other { newest[first.origin] = first }
                    other = nil
                }
                guard newest[next.origin] == known else { return false }
                newest[next.origin] = next
                return true
            }
        }
    }

    private let memory = Memory()
    private let log: TestLog
    private let witness: Witness

    init() throws {
        log = try TestLog()
        witness = Witness(
            signer: try TestLog.signer("witness.example/w1", .witness, seed: 5), logs: [log.signer.key], store: memory)
    }

    private func ask(_ question: WitnessQuestion) throws -> WitnessAnswer {
        try witness.answer(question.text, atSeconds: Self.now)
    }

    private func sign(_ question: WitnessQuestion) throws -> Bool {
        guard case .cosigned(let line) = try ask(question) else { return false }
        return Cosignature(line).isValid(by: witness.key, of: question.checkpoint.checkpoint)
    }

    @Test func `what continues is signed and kept, step by step`() throws {
        for (old, new) in [(0, 0), (0, 1), (1, 3), (3, 3), (3, 8)] {
            #expect(try sign(log.question(from: old, to: new)), "\(old) to \(new)")
            #expect(memory.newest(of: "anju.example/log")?.size == new)
        }
    }

    @Test func `another size than the one it saw is answered with that size`() throws {
        #expect(try sign(log.question(from: 0, to: 5)))
        let answer = try ask(log.question(from: 3, to: 8))
        #expect(answer == .seen(size: 5) && answer.status == 409 && answer.body == "5\n")
        #expect(try ask(log.question(from: 0, to: 8)) == .seen(size: 5))
        #expect(memory.newest(of: "anju.example/log")?.size == 5)
    }

    @Test func `a log that went back, or has another past, gets nothing`() throws {
        #expect(try sign(log.question(from: 0, to: 5)))
        // Rolled back: the log shows a smaller tree.
        #expect(try ask(log.question(from: 3, to: 4)) == .seen(size: 5))
        #expect(try ask(WitnessQuestion(old: 5, proof: [], checkpoint: log.checkpoint(4))) == .malformed)
        // The same size with another root.
        var leaves = LogVectors.leaves
        leaves[2] = [9]
        let other = try TestLog(leaves)
        #expect(try ask(other.question(from: 5, to: 5)) == .seen(size: 5))
        let answer = try ask(other.question(from: 5, to: 8))
        #expect(answer == .notConsistent && answer.status == 422 && answer.body.isEmpty)
        #expect(try memory.newest(of: "anju.example/log") == log.checkpoint(5).checkpoint)
    }

    @Test func `strangers are told so`() throws {
        let stranger = try TestLog(origin: "other.example/log")
        #expect(try ask(stranger.question(from: 0, to: 8)) == .unknownLog)
        let forger = try TestLog(seed: 7)
        #expect(try ask(forger.question(from: 0, to: 8)) == .notSigned)
        #expect([WitnessAnswer.unknownLog, .notSigned, .malformed].map(\.status) == [404, 403, 400])
    }

    @Test func `a proof where none is due is refused`() throws {
        let question = WitnessQuestion(old: 0, proof: [.empty], checkpoint: try log.checkpoint(4))
        #expect(try ask(question) == .notConsistent)
    }

    @Test func `of two questions at once the later one is told what was kept`() throws {
        #expect(try sign(log.question(from: 0, to: 3)))
        memory.between.withLock { $0 = try? log.checkpoint(8).checkpoint }
        #expect(try ask(log.question(from: 3, to: 5)) == .seen(size: 8))
        #expect(memory.newest(of: "anju.example/log")?.size == 8)
    }

    @Test func `what is no question is refused whole`() throws {
        let text = try log.question(from: 0, to: 8).text
        #expect(text.hasPrefix("old 0\n\nanju.example/log\n8\n"))
        let broken = [
            "", "old 0\n", String(text.dropFirst()), text.replacing("old 0", with: "old 00"),
            text.replacing("old 0\n", with: "old 0\n" + String(repeating: "AAAA\n", count: 1)), text + "\n",
            "old 0\n"
                + String(repeating: "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n", count: 64)
                + text.dropFirst("old 0\n".count),
            String(repeating: "old 0\n", count: 100_000),
        ]
        for body in broken { #expect(try witness.answer(body, atSeconds: Self.now) == .malformed) }
        #expect(memory.newest(of: "anju.example/log") == nil)
    }
}
