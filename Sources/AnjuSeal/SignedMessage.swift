import AnjuCore

/// COSE_Sign1 (RFC 9052) in the one shape we issue.
///
/// Tag 18; protected header `alg` ES256, `kid`, and `typ` where the kind of message has one; empty unprotected header;
/// embedded payload; signature r then s.
struct SignedMessage {
    let kid: [UInt8]
    let payload: [UInt8]
    let protected: [UInt8]
    let signature: [UInt8]

    /// Signs `payload` as a message of `type`.
    static func sign(_ payload: [UInt8], type: String?, with key: SealKey) throws -> [UInt8] {
        var header: [CBOR: CBOR] = [1: -7, 4: .bytes(key.kid)]
        if let type { header[16] = .text(type) }
        let protected = CBOR.map(header).encoded
        let signature = try key.sign(signed(protected, payload))
        return CBOR.tagged(18, .array([.bytes(protected), .map([:]), .bytes(payload), .bytes(signature)])).encoded
    }

    /// Takes the message apart, and refuses every shape but the one above.
    init(_ bytes: [UInt8], type: String?) throws(SealFlaw) {
        guard case .tagged(18, .array(let parts)) = try Self.read(bytes), parts.count == 4,
            let protected = parts[0].octets, let payload = parts[2].octets
        else { throw .notSigned }
        guard parts[1] == .map([:]) else { throw .unprotectedHeader }
        guard let signature = parts[3].octets, signature.count == 64 else { throw .signatureLength }
        guard let header = try Self.read(protected).entries else { throw .protectedHeader }
        guard header[1] == -7 else { throw .algorithm }
        guard let kid = header[4]?.octets, kid.count == 8, header[16]?.string == type,
            header.count == (type == nil ? 2 : 3)
        else { throw .protectedHeader }
        (self.kid, self.payload, self.protected, self.signature) = (kid, payload, protected, signature)
    }

    func isSigned(by key: SealPublicKey) -> Bool {
        key.accepts(signature, of: Self.signed(protected, payload))
    }

    private static func signed(_ protected: [UInt8], _ payload: [UInt8]) -> [UInt8] {
        CBOR.array(["Signature1", .bytes(protected), .bytes([]), .bytes(payload)]).encoded
    }

    private static func read(_ bytes: [UInt8]) throws(SealFlaw) -> CBOR {
        do { return try CBOR(bytes) } catch { throw .cbor(error) }
    }
}
