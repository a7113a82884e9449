import AnjuSQL
import Foundation

/// A deployment as commands see it: one that is served, or one that lies still.
struct Deployment: Sendable {
    let configuration: Configuration

    init(_ configuration: Configuration) { self.configuration = configuration }

    /// Does the errand.
    ///
    /// A SQLite file has one process at a time: the errand goes to the one that serves it, or is done here under the
    /// folder's lock. PostgreSQL takes as many as come.
    func perform(_ errand: Errand) async throws -> ErrandAnswer {
        guard let path = configuration.database.path else { return try await performHere(errand) }
        guard FileManager.default.fileExists(atPath: path) || Swap(configuration).isPending else {
            throw DatabaseLocation.absent(path)
        }
        // A server that starts has the lock before it listens; another command gives the lock back soon.
        for _ in 0..<Self.turns {
            if let lock = try FolderLock.takeIfFree(configuration) {
                defer { withExtendedLifetime(lock) {} }
                return try await performHere(errand)
            }
            if let line = AdminLine(folder: configuration.data) { return try line.ask(errand) }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw FolderLock.busy(configuration)
    }

    private static let turns = 300

    private func performHere(_ errand: Errand) async throws -> ErrandAnswer {
        if case .examineDatabase = errand { return .findings(await DatabaseExamination.open(configuration)) }
        let house = try await House.open(configuration)
        do {
            let answer = try await house.perform(errand)
            await house.database.close()
            return answer
        } catch {
            await house.database.close()
            throw error
        }
    }
}
