import Crypto
import Foundation
import SwiftASN1
import X509

/// A certificate authority for one centre's own network.
struct CertificateAuthority {
    let certificate: Certificate
    let key: P256.Signing.PrivateKey

    /// A server's certificate with its key.
    struct Server {
        let certificate: Certificate
        let key: P256.Signing.PrivateKey
    }

    init(certificate: Certificate, key: P256.Signing.PrivateKey) {
        (self.certificate, self.key) = (certificate, key)
    }

    /// A new authority that holds for ten years and vouches for servers, never for other authorities.
    init(now: Date) throws {
        key = P256.Signing.PrivateKey()
        let name = try DistinguishedName {
            OrganizationName("Anju")
            CommonName("Anju local authority")
        }
        let publicKey = Certificate.PublicKey(key.publicKey)
        certificate = try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: publicKey,
            notValidBefore: now.addingTimeInterval(-3_600), notValidAfter: now.addingTimeInterval(3_650 * 86_400),
            issuer: name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                SubjectKeyIdentifier(hash: publicKey)
            },
            issuerPrivateKey: Certificate.PrivateKey(key))
    }

    /// A certificate for a server under these names and addresses, for 397 days: browsers take no longer one.
    func server(names: [String], addresses: [[UInt8]], now: Date) throws -> Server {
        let serverKey = P256.Signing.PrivateKey()
        let alternatives =
            names.map { GeneralName.dnsName($0) }
            + addresses.map { .ipAddress(ASN1OctetString(contentBytes: $0[...])) }
        let subject = try DistinguishedName {
            OrganizationName("Anju")
            CommonName(names.first ?? "anju")
        }
        let certificate = try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(),
            publicKey: Certificate.PublicKey(serverKey.publicKey), notValidBefore: now.addingTimeInterval(-3_600),
            notValidAfter: now.addingTimeInterval(397 * 86_400), issuer: certificate.subject, subject: subject,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true))
                try ExtendedKeyUsage([.serverAuth])
                SubjectAlternativeNames(alternatives)
                AuthorityKeyIdentifier(
                    keyIdentifier: SubjectKeyIdentifier(hash: self.certificate.publicKey).keyIdentifier)
            },
            issuerPrivateKey: Certificate.PrivateKey(key))
        return Server(certificate: certificate, key: serverKey)
    }
}
