import Synchronization

/// What the clients sent and what they were told: the half of the truth that lies outside the program.
public final class DrillBook: Sendable {
    /// What was sent and answered, as the check compares it with what is stored.
    public struct Account: Sendable {
        /// Every write that left a client, whether it arrived or not.
        public var sent: Set<DrillWrite> = []
        /// What was promised to be there.
        public var acknowledged: [DrillWrite: Acknowledgement] = [:]
        /// Answers that break a promise: a second answer that differs from the first, a refusal of a sound request.
        public var contradictions: [String] = []
        /// Requests with a key that was acknowledged before.
        public var repeated = 0
        /// Requests with a key whose first answer was lost.
        public var retried = 0
        /// Answers that said `Idempotency-Replayed`.
        public var replayed = 0
        /// Requests without an answer, and 503.
        public var unanswered = 0

        public init() {}
    }

    private struct State {
        var account = Account()
        var numbers: SeededNumbers
        var next = 1
        var recent: [DrillWrite] = []
        var waiting: [DrillWrite] = []
        var goal: Int
        var blowsAreOver = false
        var alarm: (counts: Blow.Counted, left: Int, ring: CheckedContinuation<Void, Never>)?
    }

    private let state: Mutex<State>

    init(seed: UInt64, goal: Int) { state = Mutex(State(numbers: SeededNumbers(seed: seed &+ 1), goal: goal)) }

    /// Everything so far.
    public var account: Account { state.withLock { $0.account } }

    /// The next write of a client: most often a new one, at times one whose answer was lost, at times a repeat.
    ///
    /// `nil` where the goal is reached and no blow is to come.
    func next() -> DrillWrite? {
        take { state in
            if state.blowsAreOver, state.account.acknowledged.count >= state.goal { return nil }
            let chance = Int.random(in: 0..<100, using: &state.numbers)
            if chance < 10, let again = state.recent.randomElement(using: &state.numbers) {
                state.account.repeated += 1
                return again
            }
            if chance < 70, let lost = state.waiting.popLast() {
                state.account.retried += 1
                return lost
            }
            state.next += 1
            return DrillWrite(state.next - 1)
        }
    }

    /// A write whose answer was lost; for the end, when none shall be left without one.
    func nextLost() -> DrillWrite? {
        take { state in
            guard let lost = state.waiting.popLast() else { return nil }
            state.account.retried += 1
            return lost
        }
    }

    private func take(_ choose: (inout State) -> DrillWrite?) -> DrillWrite? {
        let (write, ring) = state.withLock { state in
            let write = choose(&state)
            if let write { state.account.sent.insert(write) }
            return (write, write == nil ? nil : Self.count(.sent, &state))
        }
        ring?.resume()
        return write
    }

    /// The server's answer: it is there, it cannot be known or done now, or what must not be.
    func note(_ answer: DrillClient.Answer, to write: DrillWrite) {
        let json = answer.json
        state.withLock { _ = $0.account.sent.insert(write) }
        switch answer.status {
        case 201:
            let told = Acknowledgement(id: json["id"]?.text ?? "", number: json["number"]?.text ?? "")
            acknowledge(write, told, isReplay: answer.isReplay)
        case 503: loseAnswer(to: write)
        default: note(refusalOf: write, "\(answer.status) \(json["code"]?.text ?? "")")
        }
    }

    /// The client was told that the write is there.
    private func acknowledge(_ write: DrillWrite, _ told: Acknowledgement, isReplay: Bool) {
        let ring = state.withLock { state in
            if isReplay { state.account.replayed += 1 }
            if let before = state.account.acknowledged[write] {
                if before != told {
                    state.account.contradictions.append("\(write.key): first \(before.number), then \(told.number)")
                }
            } else {
                state.account.acknowledged[write] = told
                if state.recent.count == 64 { state.recent.removeFirst() }
                state.recent.append(write)
            }
            return Self.count(.answered, &state)
        }
        ring?.resume()
    }

    /// No answer came, or none that says what became of it.
    ///
    /// One client in four gives up: its write may be stored without anybody knowing.
    func loseAnswer(to write: DrillWrite) {
        state.withLock { state in
            state.account.unanswered += 1
            guard state.account.acknowledged[write] == nil else { return }
            if Int.random(in: 0..<4, using: &state.numbers) > 0 { state.waiting.append(write) }
        }
    }

    /// A sound request was refused.
    private func note(refusalOf write: DrillWrite, _ words: String) {
        state.withLock { $0.account.contradictions.append("\(write.key): \(words)") }
    }

    /// Returns when so many more requests have left or were answered.
    func after(_ count: Int, _ counts: Blow.Counted) async {
        await withCheckedContinuation { ring in state.withLock { $0.alarm = (counts, count, ring) } }
    }

    /// From now on only the goal counts.
    func endBlows() { state.withLock { $0.blowsAreOver = true } }

    private static func count(_ what: Blow.Counted, _ state: inout State) -> CheckedContinuation<Void, Never>? {
        guard var alarm = state.alarm, alarm.counts == what else { return nil }
        alarm.left -= 1
        state.alarm = alarm.left > 0 ? alarm : nil
        return alarm.left > 0 ? nil : alarm.ring
    }
}
