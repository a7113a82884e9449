import AnjuFuzzing
import Foundation
import Glibc

/// Starts a reading process and watches it until it ends, or ends it where it stands still.
struct Watch {
    /// How long one input may take.
    let patience: Duration
    let mebibytes: UInt

    enum Ending {
        case done(FuzzTally)
        case wrong(Finding)
    }

    /// Fuzzes one target.
    func run(_ target: String, seed: UInt64, seconds: Double?, executions: Int?) async throws -> Ending {
        try await inScratch { scratch in
            var arguments = [target, "--trace", scratch + "/trace", "--seed", "\(seed)"]
            if let seconds { arguments += ["--seconds", "\(seconds)"] }
            if let executions { arguments += ["--executions", "\(executions)"] }
            let (ending, output, words) = try await child(arguments, scratch)
            if ending == .exited(0) {
                return .done(try JSONDecoder().decode(FuzzTally.self, from: output))
            }
            guard let input = FuzzTrace.read(scratch + "/trace")?.input, let kind = ending.kind else {
                throw CocoaError(.executableLoad, userInfo: [NSLocalizedDescriptionKey: words])
            }
            return .wrong(Finding(kind: kind, input: input, words: words))
        }
    }

    /// Reads one input; `nil` where nothing goes wrong.
    func replay(_ target: String, _ input: [UInt8]) async throws -> Finding? {
        try await inScratch { scratch in
            try Data(input).write(to: URL(fileURLWithPath: scratch + "/input"))
            let arguments = [target, "--trace", scratch + "/trace", "--input", scratch + "/input"]
            let (ending, _, words) = try await child(arguments, scratch)
            return ending.kind.map { Finding(kind: $0, input: input, words: words) }
        }
    }

    private enum End: Equatable {
        case exited(Int32)
        case signalled
        case stoodStill

        var kind: Finding.Kind? {
            switch self {
            case .exited(0): nil
            case .exited(ChildCommand.brokenRule): .rule
            case .exited, .signalled: .crash
            case .stoodStill: .hang
            }
        }
    }

    private func child(_ arguments: [String], _ scratch: String) async throws -> (End, Data, String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        // A trap is an answer here; its long tale would take a second each time.
        process.arguments =
            ["--default-signal", "SWIFT_BACKTRACE=enable=no", program, "child"] + arguments
            + ["--mebibytes", "\(mebibytes)"]
        let files = ["out", "err"].map { URL(fileURLWithPath: scratch + "/" + $0) }
        for file in files { try Data().write(to: file) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        process.terminationHandler = { _ in end.finish() }
        try process.run()
        let watcher = Task { await watch(process.processIdentifier, scratch + "/trace") }
        for await _ in ended {}
        watcher.cancel()
        let stoodStill = await watcher.value
        let words = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
        let ending: End =
            stoodStill
            ? .stoodStill : process.terminationReason == .exit ? .exited(process.terminationStatus) : .signalled
        return (ending, try Data(contentsOf: files[0]), words)
    }

    /// How much longer than ``patience`` an input may take that asks for no processor, beginning included.
    private static let idle = 10

    /// Ends the process where the number of inputs it read has not changed for so long; says whether it did.
    ///
    /// Patience is counted in time of the processor: a machine with much else to do makes no input stand still.
    private func watch(_ process: Int32, _ trace: String) async -> Bool {
        var (last, since, spent) = (-1, ContinuousClock.now, Duration.zero)
        while !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(50))
            let number = FuzzTrace.read(trace)?.number ?? 0
            let now = ProcessorTime.spent(by: process) ?? .zero
            if number != last { (last, since, spent) = (number, .now, now) }
            let isStill = now - spent > patience || since.duration(to: .now) > patience * Self.idle
            if isStill, !Task.isCancelled {
                kill(process, SIGKILL)
                return true
            }
        }
        return false
    }

    private func inScratch<T>(_ body: (String) async throws -> T) async throws -> T {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("anju-fuzz-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder.path)
    }
}
