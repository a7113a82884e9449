import AnjuCore
import AnjuServices
import AnjuTesting

/// People who come at a steady rate, whether or not the one before is done.
struct RegistrationStream: Sendable {
    let centre: Centre
    let applicants: Applicants
    /// How many a second.
    let rate: Double
    let bell: Bell

    /// Goes on until the bell rings; answers how many were registered.
    func run() async throws -> Int {
        try await withThrowingTaskGroup(of: Void.self) { group in
            let began = ContinuousClock.now
            var (number, waiting) = (0, 0)
            while !bell.isRung {
                try await Task.sleep(until: began + .seconds(Double(number) / rate), clock: .continuous)
                let next = number
                // A hall has so many counters: who comes then stands in the queue.
                if waiting >= 64 {
                    try await group.next()
                    waiting -= 1
                }
                group.addTask { while !(try await isRegistered(next)) {} }
                (number, waiting) = (number + 1, waiting + 1)
            }
            try await group.waitForAll()
            return number
        }
    }

    /// `false` where the database could not take it now: the same key makes it safe to send it again.
    private func isRegistered(_ number: Int) async throws -> Bool {
        do {
            _ = try await OpenCase(centre: centre)(
                "P01", for: nil, applicants.request(number), portrait: applicants.portrait(number),
                by: TestOfficials.clerk)
            return true
        } catch let problem as Problem where problem.kind == .unavailable {
            return false
        }
    }
}
