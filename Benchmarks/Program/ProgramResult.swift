/// What came of the running program: filling, start, pages, memory.
struct ProgramResult: Codable, Sendable {
    /// Milliseconds of one page's answers.
    struct Page: Codable, Sendable {
        var name: String
        /// Clients that ask at once.
        var clients: Int
        var requests: Int
        var p50: Double
        var p95: Double
        var greatest: Double
        /// Processor milliseconds of the server for an answer.
        var serverCPU: Double
        /// The share of all processors that others took meanwhile; where it is high, the latencies say little.
        var othersShare: Double
        var isQuiet: Bool
    }

    /// What the process holds at some moment of its life.
    struct Memory: Codable, Sendable {
        var when: String
        var memory: ProcessMemory
    }

    /// Milliseconds from starting the process to its first answer that it is ready, on a folder that is filled.
    struct Start: Codable, Sendable {
        var runs: Int
        var median: Double
        var greatest: Double
        /// Processor milliseconds until then, the median.
        var processor: Double
        var othersShare: Double
    }

    var people: Int
    /// Seconds to make the demonstration by its use cases; `nil` where a folder was given.
    var fillSeconds: Double?
    var databaseMB: Double
    var programMB: Double
    var start: Start
    var pages: [Page]
    var memory: [Memory]
}
