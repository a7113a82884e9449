import AnjuCore
import AnjuServices
import AnjuTesting

/// Writers that register people by the use case of the counter, each waiting for its answer before the next.
struct UseCaseWriters: Sendable {
    let centre: Centre
    let applicants: Applicants
    let writers: Int
    let submissions: Int

    /// What came of it, before it is made a ``Leg``.
    struct Outcome: Sendable {
        var latencies: [Double] = []
        var retried = 0
    }

    func run() async throws -> Outcome {
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            for writer in 0..<writers {
                group.addTask { try await work(stride(from: writer, to: submissions, by: writers)) }
            }
            return try await group.reduce(into: Outcome()) {
                $0.latencies += $1.latencies
                $0.retried += $1.retried
            }
        }
    }

    private func work(_ numbers: StrideTo<Int>) async throws -> Outcome {
        var outcome = Outcome()
        for number in numbers {
            let watch = Watch()
            while !(try await isDone(number)) { outcome.retried += 1 }
            outcome.latencies.append(watch.milliseconds)
        }
        return outcome
    }

    /// `false` where the database could not take it now: the same key makes it safe to send it again.
    private func isDone(_ number: Int) async throws -> Bool {
        do {
            let opened = try await OpenCase(centre: centre)(
                "P01", for: nil, applicants.request(number), portrait: applicants.portrait(number),
                by: TestOfficials.clerk)
            guard opened.open.isEmpty else { throw BenchFailure("the registration stays open: \(opened.open)") }
            return true
        } catch let problem as Problem where problem.kind == .unavailable {
            return false
        }
    }
}
