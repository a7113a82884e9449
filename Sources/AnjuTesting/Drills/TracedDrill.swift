import AsyncHTTPClient
import Foundation

/// A server on SQLite whose writes and syncs `strace` writes down while clients load it.
public struct TracedDrill: Sendable {
    private let scratch: Scratch

    /// Throws ``MissingPart`` where there is no `strace`.
    public init() throws {
        guard ["/usr/bin/strace", "/bin/strace"].contains(where: FileManager.default.isExecutableFile) else {
            throw MissingPart(part: "strace", package: "strace")
        }
        scratch = try Scratch()
    }

    /// How `strace` is asked for what ``SyncTrace`` reads.
    public static func options(_ trace: String) -> [String] {
        ["-f", "-qq", "-y", "-x", "-s", "24", "-e", "signal=none", "-e", "trace=" + SyncTrace.calls, "-o", trace]
    }

    /// What was seen while clients opened so many cases, and how many were acknowledged.
    public func run(writes: Int, clients: Int) async throws -> (trace: SyncTrace, acknowledged: Int) {
        let place = ["--data", scratch.file("data")]
        try await Drill.prepare(place)
        let trace = scratch.file("trace")
        let server = try await ServingProgram.start(place, under: ["strace"] + Self.options(trace))
        let http = DrillClient.http()
        do {
            let acknowledged = try await load(server, http, writes: writes, clients: clients)
            try await http.shutdown()
            return (SyncTrace(try String(contentsOfFile: trace, encoding: .utf8), log: log), acknowledged)
        } catch {
            try? await http.shutdown()
            throw error
        }
    }

    private var log: String { scratch.file("data/anju.db-wal") }

    private func load(_ server: ServingProgram, _ http: HTTPClient, writes: Int, clients: Int) async throws -> Int {
        let client = try await DrillClient.signedIn(
            http, at: server.address, as: Drill.login, password: Drill.password)
        let acknowledged = try await withThrowingTaskGroup(of: Int.self) { group in
            for share in 0..<clients {
                group.addTask {
                    var statuses: [UInt] = []
                    for number in stride(from: share + 1, through: writes, by: clients) {
                        statuses.append(try await client.send(DrillWrite(number), to: server.address).status)
                    }
                    return statuses.count { $0 == 201 }
                }
            }
            return try await group.reduce(0, +)
        }
        // The child of strace is the server; strace ends with it.
        let children = try String(
            contentsOfFile: "/proc/\(server.process)/task/\(server.process)/children", encoding: .utf8)
        for child in children.split(separator: " ").compactMap({ Int32($0) }) { kill(child, SIGTERM) }
        _ = await server.status()
        return acknowledged
    }
}
