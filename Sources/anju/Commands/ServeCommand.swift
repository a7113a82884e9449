import ArgumentParser
import NIOSSL

/// Serves the centre.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the centre's pages.",
        discussion: """
            Plain HTTP is served on this machine only, unless a proxy before us ends TLS (--behind-proxy). `anju config \
            tls` makes certificates for a centre's own network. SIGTERM and SIGINT let open requests end. Other commands \
            on the same folder ask this process.
            """)

    @Option(help: "Address to listen on. (default: 127.0.0.1)") var host: String?
    @Option(help: "Port to listen on; 0 for a free one. (default: 8080)") var port: String?
    @Option(help: "Certificate chain (PEM).") var tlsCertificate: String?
    @Option(help: "Its private key (PEM).") var tlsKey: String?
    @Flag(help: "A proxy before us ends TLS, and it alone reaches this port.") var behindProxy = false
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let started = ContinuousClock.now
        let configuration = try Configuration(place, flags: flags)
        let faults = ServingRules.faults(configuration)
        guard faults.isEmpty else { throw Configuration.failure(faults) }
        let tls = try ServerCertificate(configuration)?.tls()
        let lock = configuration.database.path == nil ? nil : try FolderLock.take(configuration)
        let house = try await House.open(configuration, mayMake: true)
        let isBehindProxy = configuration.text(.behindProxy) == "true"
        let listener = Listener(
            host: configuration.text(.host) ?? "127.0.0.1", port: configuration.number(.port) ?? 8_080, tls: tls,
            isSecure: tls != nil || isBehindProxy, isBehindProxy: isBehindProxy, banner: nil)
        try await Server(house: house, listener: listener, started: started, lock: lock).run()
    }

    private var flags: [Setting: String] {
        var flags: [Setting: String] = [:]
        (flags[.host], flags[.port]) = (host, port)
        (flags[.certificate], flags[.key]) = (tlsCertificate, tlsKey)
        if behindProxy { flags[.behindProxy] = "true" }
        return flags
    }
}
