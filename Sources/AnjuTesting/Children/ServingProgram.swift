import Foundation
import Synchronization

/// `anju serve`, or another command that serves, as a child, until it is stopped or killed.
public final class ServingProgram: Sendable {
    /// The child's number; where a program runs another in its place, the other has it.
    public let process: Int32
    private let lines: AsyncStream<String>
    private let ended: AsyncStream<Int32>
    private let ending: Mutex<Int32?>
    private let place: Mutex<String>

    private init(process: Int32, errors: Pipe, ended: AsyncStream<Int32>) {
        (self.process, self.ended) = (process, ended)
        lines = Self.lines(of: errors.fileHandleForReading)
        ending = Mutex(nil)
        place = Mutex("")
    }

    deinit { if ending.withLock({ $0 == nil }) { kill(process, SIGKILL) } }

    /// Where it says that it serves.
    public var address: String { place.withLock { $0 } }

    /// Starts it on a free port and waits until it says that it is ready.
    ///
    /// `prefix` is a command that runs another, such as `strace -f`. Throws ``ServingFailure`` where it ends instead.
    public static func start(
        _ arguments: [String], under prefix: [String] = [], as command: [String] = ["serve"]
    ) async throws -> ServingProgram {
        let server = try launch(arguments, under: prefix, as: command)
        try await server.serves()
        return server
    }

    /// Starts it and waits for nothing.
    public static func launch(
        _ arguments: [String], under prefix: [String] = [], as command: [String] = ["serve"]
    ) throws -> ServingProgram {
        // Where a limit on the size of files stands, a write beyond it is an error to report, not an end.
        let signals = ["--default-signal", "--ignore-signal=XFSZ"]
        let words = signals + prefix + [try AnjuProgram.path()] + command + ["--port", "0"] + arguments
        let environment = ProcessInfo.processInfo.environment.merging(AnjuProgram.home) { $1 }
        let errors = Pipe()
        let (ended, end) = AsyncStream.makeStream(of: Int32.self)
        let child = try Spawned.start(
            words, environment: environment, Spawned.Streams(errors: errors.fileHandleForWriting)
        ) {
            switch $0 {
            case .exit(let status): end.yield(status)
            case .signal(let signal): end.yield(128 + signal)
            }
            end.finish()
        }
        try errors.fileHandleForWriting.close()
        return ServingProgram(process: child.process, errors: errors, ended: ended)
    }

    /// Waits until it says that it is ready.
    public func serves() async throws {
        var said = ""
        for await line in lines {
            said += line + "\n"
            guard line.hasPrefix("serving "), let address = line.dropFirst(8).split(separator: ",").first else {
                continue
            }
            return place.withLock { $0 = String(address) }
        }
        throw ServingFailure(description: said)
    }

    /// Asks it to end and answers its exit status.
    @discardableResult public func stop() async -> Int32? {
        kill(process, SIGTERM)
        return await status()
    }

    /// Ends it as a power cut would.
    @discardableResult public func crash() async -> Int32? {
        kill(process, SIGKILL)
        return await status()
    }

    /// Waits for its end.
    public func status() async -> Int32? {
        var statuses = ended.makeAsyncIterator()
        if let status = await statuses.next() { ending.withLock { $0 = status } }
        return ending.withLock { $0 }
    }

    /// The lines of a pipe, read to its end on a thread of their own so that the child never waits for a reader.
    private static func lines(of output: FileHandle) -> AsyncStream<String> {
        AsyncStream { lines in
            Thread.detachNewThread {
                var pending = Data()
                while case let piece = output.availableData, !piece.isEmpty {
                    pending += piece
                    while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
                        lines.yield(String(decoding: pending[..<end], as: UTF8.self))
                        pending = Data(pending[(end + 1)...])
                    }
                }
                lines.finish()
            }
        }
    }
}

/// The server ended before it served.
public struct ServingFailure: Error, CustomStringConvertible {
    public let description: String
}
