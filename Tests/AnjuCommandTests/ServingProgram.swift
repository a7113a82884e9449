import AnjuTesting
import Foundation

/// `anju serve` as a child, until it is stopped or killed.
final class ServingProgram: Sendable {
    /// Where it says that it serves.
    let address: String
    private let process: Int32
    private let ended: AsyncStream<Int32>

    private init(address: String, process: Int32, ended: AsyncStream<Int32>) {
        (self.address, self.process, self.ended) = (address, process, ended)
    }

    deinit { kill(process, SIGKILL) }

    /// Starts it on a free port and waits until it says that it is ready.
    static func start(_ arguments: [String]) async throws -> ServingProgram {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["--default-signal", try AnjuProgram.path(), "serve", "--port", "0"] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(AnjuProgram.home) { $1 }
        let errors = Pipe()
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let (ended, end) = AsyncStream.makeStream(of: Int32.self)
        process.terminationHandler = {
            end.yield($0.terminationReason == .exit ? $0.terminationStatus : 128 + $0.terminationStatus)
            end.finish()
        }
        try process.run()
        var said = ""
        for await line in lines(of: errors.fileHandleForReading) {
            said += line + "\n"
            guard line.hasPrefix("serving "), let address = line.dropFirst(8).split(separator: ",").first else {
                continue
            }
            return ServingProgram(address: String(address), process: process.processIdentifier, ended: ended)
        }
        throw ServingFailure(description: said)
    }

    /// Asks it to end and answers its exit status.
    func stop() async -> Int32? {
        kill(process, SIGTERM)
        return await status()
    }

    /// Ends it as a power cut would.
    func crash() async -> Int32? {
        kill(process, SIGKILL)
        return await status()
    }

    private func status() async -> Int32? {
        var statuses = ended.makeAsyncIterator()
        return await statuses.next()
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
struct ServingFailure: Error, CustomStringConvertible {
    let description: String
}
