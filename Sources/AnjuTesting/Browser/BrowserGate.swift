/// Lets so many windows be open at once, and makes the others wait in the order in which they came.
actor BrowserGate {
    static let shared = BrowserGate(places: 2)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { free = places }

    /// Runs `body` when there is a place.
    nonisolated func pass<Answer: Sendable>(_ body: () async throws -> Answer) async rethrows -> Answer {
        await enter()
        do {
            let answer = try await body()
            await leave()
            return answer
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() async {
        if free > 0 { return free -= 1 }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// Hands the place to the one who waited longest.
    private func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
