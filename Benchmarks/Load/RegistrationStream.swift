import AnjuServices
import AnjuTesting

/// People who come at a steady rate, whether or not the one before is done.
struct RegistrationStream: Sendable {
    let centre: Centre
    let applicants: Applicants
    /// How many a second.
    let rate: Double

    /// Goes on until it is cancelled; answers how many were registered.
    func run() async throws -> Int {
        try await withThrowingTaskGroup(of: Void.self) { group in
            let began = ContinuousClock.now
            var (number, waiting) = (0, 0)
            while !Task.isCancelled {
                try? await Task.sleep(until: began + .seconds(Double(number) / rate), clock: .continuous)
                if Task.isCancelled { break }
                let next = number
                // A hall has so many counters: who comes then stands in the queue.
                if waiting >= 64 {
                    try await group.next()
                    waiting -= 1
                }
                group.addTask {
                    _ = try await OpenCase(centre: centre)(
                        "P01", for: nil, applicants.request(next), portrait: applicants.portrait(next),
                        by: TestOfficials.clerk)
                }
                (number, waiting) = (number + 1, waiting + 1)
            }
            try await group.waitForAll()
            return number
        }
    }
}
