import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// `anju demo` as a child, from its start until it is stopped.
final class DemoServer: Sendable {
    let address: String
    let process: Int32
    /// Milliseconds from the start of the process to its first answer that it is ready.
    let millisecondsToReady: Double
    /// Processor milliseconds that it used until then.
    let processorMillisecondsToReady: Double
    private let ended: AsyncStream<Void>

    private init(address: String, process: Int32, milliseconds: Double, ended: AsyncStream<Void>) {
        (self.address, self.process, millisecondsToReady) = (address, process, milliseconds)
        processorMillisecondsToReady = CPUTime.of(process: process) * 1_000
        self.ended = ended
    }

    deinit { kill(process, SIGKILL) }

    /// Starts it on a folder that is filled, and asks it until it is ready.
    static func start(_ program: AnjuProgram, folder: String) async throws -> DemoServer {
        let port = try await freePort()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["--default-signal", program.path, "demo", "--folder", folder, "--port", "\(port)"]
        process.environment = ProcessInfo.processInfo.environment.merging(AnjuProgram.environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        process.terminationHandler = { _ in end.finish() }
        let watch = Watch()
        try process.run()
        let server = {
            DemoServer(
                address: "http://127.0.0.1:\(port)", process: process.processIdentifier, milliseconds: $0, ended: ended)
        }
        while watch.seconds < 60, process.isRunning {
            if try await answers(port) { return server(watch.milliseconds) }
            try await Task.sleep(for: .milliseconds(1))
        }
        throw BenchFailure("the demonstration in \(folder) does not answer")
    }

    /// A port that nobody listens on.
    private static func freePort() async throws -> Int {
        let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup).bind(
            host: "127.0.0.1", port: 0
        ).get()
        let port = listener.localAddress?.port
        try await listener.close()
        guard let port else { throw BenchFailure("the system gives no free port") }
        return port
    }

    private static func answers(_ port: Int) async throws -> Bool {
        let probe = ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup).connect(host: "127.0.0.1", port: port)
        guard let channel = try? await probe.get() else { return false }
        try await channel.close()
        let request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/ready")
        return try await HTTPClient.shared.execute(request, timeout: .seconds(10)).status.code == 200
    }

    /// Asks it to end and waits for that.
    func stop() async {
        kill(process, SIGTERM)
        for await _ in ended {}
    }
}
