import Foundation
import NIOSSL
import SwiftASN1
import X509

/// The certificate that the settings name, with its key.
struct ServerCertificate: Sendable {
    let certificate: String
    let key: String

    /// `nil` where none is named.
    init?(_ configuration: Configuration) {
        guard let certificate = configuration.text(.certificate), let key = configuration.text(.key) else { return nil }
        (self.certificate, self.key) = (certificate, key)
    }

    /// What the server speaks TLS with.
    func tls() throws -> TLSConfiguration {
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(certificate).map { NIOSSLCertificateSource.certificate($0) }
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain, privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
            configuration.minimumTLSVersion = .tlsv12
            return configuration
        } catch {
            throw CommandFailure(
                "the certificate or its key cannot be read: \(error)",
                mend: "both are PEM files; is the key yours to read?")
        }
    }

    /// When it ends.
    func expiry() throws -> Date {
        let text = try String(contentsOfFile: certificate, encoding: .utf8)
        // The server's own certificate is the first of the chain.
        let end = "-----END CERTIFICATE-----"
        let first = text.range(of: end).map { String(text[..<$0.upperBound]) } ?? text
        return try Certificate(pemEncoded: first).notValidAfter
    }
}
