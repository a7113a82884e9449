import SwiftASN1

/// What a time-stamping authority is asked: the hash of something, and a number that its answer repeats (RFC 3161, 2.4.1).
struct TimestampQuery: Hashable, Sendable {
    /// SHA-256 of what is stamped; of what it is the authority learns no more.
    let imprint: [UInt8]
    let nonce: Int64

    static let sha256: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 2, 1]

    /// The request in DER, which also asks for the authority's certificate.
    func bytes() throws -> [UInt8] {
        var serializer = DER.Serializer()
        try serializer.appendConstructedNode(identifier: .sequence) { query in
            try query.serialize(Int64(1))
            try query.appendConstructedNode(identifier: .sequence) { message in
                try message.appendConstructedNode(identifier: .sequence) { algorithm in
                    try algorithm.serialize(Self.sha256)
                    try algorithm.serialize(ASN1Null())
                }
                try message.serialize(ASN1OctetString(contentBytes: imprint[...]))
            }
            try query.serialize(nonce)
            try query.serialize(true)
        }
        return serializer.serializedBytes
    }
}
