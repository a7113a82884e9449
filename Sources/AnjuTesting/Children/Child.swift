public import Foundation

/// A program that a test starts, feeds, and waits for.
///
/// A child of a thread that blocks SIGTERM and SIGINT would block them too, so every child is started through
/// `env --default-signal`.
public enum Child {
    /// What a child left behind.
    public struct Result: Sendable {
        /// The exit status, or the number of the signal that ended it.
        public let status: Int32
        /// All of standard output.
        public let output: Data
        /// All of standard error.
        public let errors: Data

        /// Standard output as text.
        public var text: String { String(decoding: output, as: UTF8.self) }
        /// Standard error as text.
        public var errorText: String { String(decoding: errors, as: UTF8.self) }
    }

    /// Runs `program` to its end.
    ///
    /// Throws where it cannot be started; a non-zero status is the caller's to judge.
    public static func run(
        _ program: String, _ arguments: [String] = [], input: Data = Data(), environment: [String: String] = [:],
        in folder: String? = nil
    ) async throws -> Result {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("anju-child-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        // Files, not pipes: a child that writes more than a pipe holds would otherwise wait for ever.
        let files = ["in", "out", "err"].map { scratch.appendingPathComponent($0) }
        try input.write(to: files[0])
        for file in files[1...] { try Data().write(to: file) }

        let streams = Spawned.Streams(
            input: try FileHandle(forReadingFrom: files[0]), output: try FileHandle(forWritingTo: files[1]),
            errors: try FileHandle(forWritingTo: files[2]))
        let (ended, end) = AsyncStream.makeStream(of: Spawned.Ending.self)
        _ = try Spawned.start(
            ["--default-signal", program] + arguments,
            environment: ProcessInfo.processInfo.environment.merging(environment) { $1 }, in: folder, streams
        ) {
            end.yield($0)
            end.finish()
        }
        var status: Int32 = -1
        for await ending in ended {
            switch ending {
            case .exit(let number), .signal(let number): status = number
            }
        }
        return Result(status: status, output: try Data(contentsOf: files[1]), errors: try Data(contentsOf: files[2]))
    }
}
