import ArgumentParser
import NIOSSL

/// Serves the centre.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the centre's pages.",
        discussion: """
            Plain HTTP is served on this machine only, unless a proxy before us ends TLS (--behind-proxy). `anju config \
            tls` makes certificates for a centre's own network. SIGTERM and SIGINT let open requests end.
            """)

    @Option(help: "Address to listen on.") var host = "127.0.0.1"
    @Option(help: "Port to listen on; 0 for a free one.") var port = 8_080
    @Option(help: "Certificate chain (PEM).") var tlsCertificate: String?
    @Option(help: "Its private key (PEM).") var tlsKey: String?
    @Flag(help: "A proxy before us ends TLS, and it alone reaches this port.") var behindProxy = false
    @OptionGroup var place: PlaceOptions

    func validate() throws {
        guard (tlsCertificate == nil) == (tlsKey == nil) else {
            throw ValidationError("--tls-certificate and --tls-key go together")
        }
        guard tlsCertificate != nil || behindProxy || NetworkAddress.isLoopback(host) else {
            throw ValidationError(
                "plain HTTP on \(host) would carry passwords in the clear: give --tls-certificate and --tls-key "
                    + "(anju config tls makes them), or --behind-proxy")
        }
        guard (0...65_535).contains(port) else { throw ValidationError("--port is 0 to 65535") }
    }

    func run() async throws {
        let started = ContinuousClock.now
        let configuration = try Configuration(place)
        let lock: FolderLock? =
            switch configuration.database.value {
            case .sqlite: try FolderLock(configuration.data.value)
            case .postgres: nil
            }
        let house = try await House.open(configuration, mayMake: true)
        let listener = Listener(
            host: host, port: port, tls: try tls(), isSecure: tlsCertificate != nil || behindProxy, banner: nil)
        try await Server(house: house, listener: listener, started: started).run()
        withExtendedLifetime(lock) {}
    }

    private func tls() throws -> TLSConfiguration? {
        guard let tlsCertificate, let tlsKey else { return nil }
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(tlsCertificate).map {
                NIOSSLCertificateSource.certificate($0)
            }
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain, privateKey: .privateKey(try NIOSSLPrivateKey(file: tlsKey, format: .pem)))
            configuration.minimumTLSVersion = .tlsv12
            return configuration
        } catch {
            throw CommandFailure(
                "the certificate or its key cannot be read: \(error)",
                mend: "both are PEM files; is the key yours to read?")
        }
    }
}
