import AnjuCore
import SwiftASN1

/// What a time-stamping authority answered, as far as it is looked into here: what it stamped, when, and for which question.
///
/// Whether the signature holds is for whoever trusts the authority: `openssl ts -verify` with its certificate.
struct TimestampReply: Hashable, Sendable {
    /// The whole answer in DER, as it came.
    let bytes: [UInt8]
    let at: Instant
    let imprint: [UInt8]
    let nonce: Int64?

    private static let signedData: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 7, 2]
    private static let statement: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 16, 1, 4]

    /// Throws ``TimestampFault``.
    init(_ bytes: [UInt8]) throws {
        do {
            let told = try Self.told(try Self.token(bytes))
            (self.bytes, at, imprint, nonce) = (bytes, told.at, told.imprint, told.nonce)
        } catch is ASN1Error { throw TimestampFault.malformed }
    }

    /// Whether it is the answer to this question.
    func answers(_ query: TimestampQuery) -> Bool { imprint == query.imprint && nonce == query.nonce }

    /// The token of an answer that grants one (RFC 3161, 2.4.2).
    private static func token(_ bytes: [UInt8]) throws -> ASN1Node {
        try DER.sequence(try DER.parse(bytes), identifier: .sequence) { nodes in
            guard let info = nodes.next() else { throw TimestampFault.malformed }
            let status = try DER.sequence(info, identifier: .sequence) { parts in
                let status = try Int64(derEncoded: &parts)
                while parts.next() != nil {}
                return status
            }
            guard status == 0 || status == 1 else { throw TimestampFault.refused(Int(status)) }
            guard let token = nodes.next() else { throw TimestampFault.malformed }
            return token
        }
    }

    /// What the token signs (RFC 5652, 5.1): a statement of RFC 3161, 2.4.2.
    private static func signed(_ token: ASN1Node) throws -> ASN1OctetString {
        let data = try DER.sequence(token, identifier: .sequence) { nodes in
            guard try ASN1ObjectIdentifier(derEncoded: &nodes) == signedData else { throw TimestampFault.malformed }
            return try DER.explicitlyTagged(&nodes, tagNumber: 0, tagClass: .contextSpecific) { $0 }
        }
        return try DER.sequence(data, identifier: .sequence) { nodes in
            _ = nodes.next()
            _ = nodes.next()
            guard let content = nodes.next() else { throw TimestampFault.malformed }
            while nodes.next() != nil {}
            return try DER.sequence(content, identifier: .sequence) { parts in
                guard try ASN1ObjectIdentifier(derEncoded: &parts) == statement else { throw TimestampFault.malformed }
                return try DER.explicitlyTagged(&parts, tagNumber: 0, tagClass: .contextSpecific) {
                    try ASN1OctetString(derEncoded: $0)
                }
            }
        }
    }

    private static func told(_ token: ASN1Node) throws -> (at: Instant, imprint: [UInt8], nonce: Int64?) {
        try DER.sequence(try DER.parse(try signed(token).bytes), identifier: .sequence) { nodes in
            // Version and policy.
            _ = nodes.next()
            _ = nodes.next()
            guard let message = nodes.next() else { throw TimestampFault.malformed }
            let imprint = try imprint(message)
            // The serial number.
            _ = nodes.next()
            let time = try GeneralizedTime(derEncoded: &nodes)
            var nonce: Int64?
            while let node = nodes.next() {
                if node.identifier == .integer { nonce = try Int64(derEncoded: node) }
            }
            guard let at = Instant(words(time)) else { throw TimestampFault.malformed }
            return (at, imprint, nonce)
        }
    }

    private static func imprint(_ message: ASN1Node) throws -> [UInt8] {
        try DER.sequence(message, identifier: .sequence) { parts in
            guard let algorithm = parts.next() else { throw TimestampFault.malformed }
            let name = try DER.sequence(algorithm, identifier: .sequence) { nodes in
                let name = try ASN1ObjectIdentifier(derEncoded: &nodes)
                while nodes.next() != nil {}
                return name
            }
            guard name == TimestampQuery.sha256 else { throw TimestampFault.other }
            return Array(try ASN1OctetString(derEncoded: &parts).bytes)
        }
    }

    /// The second in RFC 3339; a part of a second is left out.
    private static func words(_ time: GeneralizedTime) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let year = String(repeating: "0", count: max(0, 4 - "\(time.year)".count)) + "\(time.year)"
        return year + "-" + two(time.month) + "-" + two(time.day) + "T" + two(time.hours) + ":" + two(time.minutes)
            + ":"
            + two(time.seconds) + "Z"
    }
}
