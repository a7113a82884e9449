import Testing

@testable import AnjuSeal

@Suite struct SealKeyTests {
    /// The project's public example: secret = SHA-256("anju-test-key-do-not-use").
    static let x = "a285863a346e55523df5a037bbbee58f3486c9276bf90b02ca434dbf09512019"
    static let y = "e1c75ee711689848aa52813983f1cd638077314863eb74c40a50dcb2e97d4130"

    static let message = Hex.bytes(
        """
        dc03d9c5d9b79067217141a4ca41a4caf0f0
        02308c4bd2b986cc16dfd8cd16f78dda133c133c133c133c133c5bd0d52519a6556bc3ad1a6e263b273d331d25fc133c133f0306a84d19a5
        19d40427e18081e18084e180bae18099e180b1e180ace18084e180bae18099e180bce18084e180b7e180ba050439601fe7
        """)
    static let signature = Hex.bytes(
        """
        fd4d04114d3229e3247659085c5143391ab3bffaa1ef087d095ed0c12498eb64
        189001634e67a3f9a4b2e4c6cb8a4b77190d6b1963c252ffafab51766e76be52
        """)

    /// SubjectPublicKeyInfo of a P-256 key is this, then x and y.
    static let spki = "3059301306072a8648ce3d020106082a8648ce3d030107034200 04"

    @Test func `a signature that others made by RFC 6979 is accepted, and its mirror image too`() throws {
        let key = try SealPublicKey(der: Hex.bytes(Self.spki + Self.x + Self.y))
        #expect(key.accepts(Self.signature, of: Self.message))
        #expect(key.accepts(SealKey.mirrored(Self.signature), of: Self.message))
        #expect(!key.accepts(Self.signature, of: Self.message + [0]))
        #expect(!key.accepts(Self.signature.dropLast(), of: Self.message))
        // By sha256sum over the DER.
        #expect(Hex.text(key.kid) == "7df54546842bbcfc")
    }

    @Test func `the secret of the example gives its public key`() throws {
        let secret = Hex.bytes("7a9daa0d069adfc71babc77284ac673d6a2daedd623d4ca2356d30db47ee54d4")
        #expect(try SealKey(scalar: secret).publicKey.der == Hex.bytes(Self.spki + Self.x + Self.y))
    }

    @Test func `signatures have the lower s`() throws {
        let key = try Testland.key(1)
        let half = Hex.bytes("7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8")
        for number in UInt8.min ... .max {
            let signature = try key.sign([number])
            #expect(!half.lexicographicallyPrecedes(signature.suffix(32)))
            #expect(key.publicKey.accepts(signature, of: [number]))
            #expect(SealKey.lowered(SealKey.mirrored(signature)) == signature)
            #expect(SealKey.mirrored(SealKey.mirrored(signature)) == signature)
        }
    }

    @Test func `a seal with the mirrored signature is the same permit`() throws {
        let land = try Testland()
        var bytes = try land.signer.bytes(try Testland.ana())
        bytes.replaceSubrange((bytes.count - 64)..., with: SealKey.mirrored(Array(bytes.suffix(64))))
        #expect(land.verify("ANJU1:" + Base45.encode(bytes)).claims?.handle == Array(0..<16))
    }

    @Test func `keys go through PEM and back`() throws {
        let key = try Testland.key(1)
        #expect(try SealKey(pem: key.pem).publicKey == key.publicKey)
        #expect(try SealPublicKey(pem: key.publicKey.pem) == key.publicKey)
        #expect(key.pem.hasPrefix("-----BEGIN PRIVATE KEY-----\n"))
        #expect(key.publicKey.pem.hasPrefix("-----BEGIN PUBLIC KEY-----\n"))
        #expect(SealKey.fresh().kid != SealKey.fresh().kid)
    }

    @Test func `what is no key of ours is refused`() throws {
        let key = try Testland.key(1)
        #expect(throws: SealKeyError.notAPrivateKey) { try SealKey(pem: key.publicKey.pem) }
        #expect(throws: SealKeyError.notAPublicKey) { try SealPublicKey(pem: key.pem) }
        #expect(throws: SealKeyError.notAPrivateKey) { try SealKey(scalar: Array(repeating: 0, count: 32)) }
        #expect(throws: SealKeyError.notAPrivateKey) { try SealKey(scalar: Array(repeating: 0xFF, count: 32)) }
        #expect(throws: SealKeyError.notAPublicKey) { try SealPublicKey(der: key.publicKey.der + [0]) }
    }

    @Test func `a key's description and dump hold no secret`() throws {
        let key = try Testland.key(0x5A)
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", "\(String(reflecting: key))", dumped] { #expect(!text.lowercased().contains("5a5a")) }
        #expect(key.description.contains("SealKey"))
    }
}
