import AnjuMatching
import AnjuSQL

extension Database {
    /// Writes all that is known of each as one text into the table `held`: the peers know no kinds.
    func hold(_ people: [SearchEntry]) async throws {
        for start in stride(from: 0, to: people.count, by: 10_000) {
            let part = people[start..<min(start + 10_000, people.count)]
            try await write { transaction in
                for entry in part {
                    let words = entry.names + [entry.born] + entry.tails + entry.places + entry.employers
                    try transaction.run(
                        "INSERT INTO held (id, words) VALUES (\(entry.id), \(words.joined(separator: " ")))")
                }
            }
        }
    }
}
