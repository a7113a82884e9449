import Crypto
import Foundation
import SwiftASN1
import X509

/// Certificates and their keys as files, each for its owner alone.
struct CertificateFiles {
    let folder: String

    /// The authority kept here, or a new one.
    func authority(now: Date) throws -> CertificateAuthority {
        let (certificate, key) = (folder + "/authority.pem", folder + "/authority-key.pem")
        if let text = try? String(contentsOfFile: certificate, encoding: .utf8) {
            return CertificateAuthority(
                certificate: try Certificate(pemEncoded: text),
                key: try P256.Signing.PrivateKey(pemRepresentation: try String(contentsOfFile: key, encoding: .utf8)))
        }
        let fresh = try CertificateAuthority(now: now)
        try write(fresh.key.pemRepresentation, to: key)
        try write(try fresh.certificate.serializeAsPEM().pemString, to: certificate)
        return fresh
    }

    func write(_ server: CertificateAuthority.Server) throws {
        try write(server.key.pemRepresentation, to: folder + "/server-key.pem")
        try write(try server.certificate.serializeAsPEM().pemString, to: folder + "/server.pem")
    }

    private func write(_ text: String, to path: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let fresh = path + ".new"
        unlink(fresh)
        let file = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw CommandFailure("\(path) cannot be written", mend: "check who owns the folder") }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        try handle.write(contentsOf: Data((text + "\n").utf8))
        try handle.synchronize()
        guard rename(fresh, path) == 0 else {
            throw CommandFailure("\(path) cannot be written", mend: "check who owns it")
        }
    }
}
