import Hummingbird
import Logging
import NIOCore

/// Serves a router on plain HTTP until a signal asks it to end: a proxy before it ends TLS.
enum PlainServer {
    static func run(_ router: Router<BasicRequestContext>, host: String, port: Int) async throws {
        var logger = Logger(label: "anju", factory: StreamLogHandler.standardError(label:))
        logger.logLevel = .notice
        let name = host.contains(":") ? "[\(host)]" : host
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { Output.note("serving http://\(name):\($0.localAddress?.port ?? port), ready") },
            logger: logger)
        try await application.runService()
        Output.note("stopped")
    }
}
