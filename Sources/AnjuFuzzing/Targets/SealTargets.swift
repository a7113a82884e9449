import AnjuCore
import AnjuSeal

/// Seals as they are scanned, and signed claims of seals, status lists and trust lists.
enum SealTargets {
    private static let words: [[UInt8]] =
        [
            [0xA7], [0xA2], [0xA9], [0x1A, 0xFF, 0xFF, 0xFF, 0xFF], [0x1B, 0, 0, 0, 0x3A, 0xFF, 0xF4, 0x41, 0x7F],
            [0x3A, 0, 1, 0x11, 0x70], [0x19, 0xFF, 0xFF], [0x60], [0x40], [0xF6], [0x80],
        ] + ["status_list", "idx", "uri", "<<<<", "00000000", "\u{202E}", "\u{FEFF}"].map { Array($0.utf8) }

    /// The whole text: nobody without the key makes one that is believed.
    static let text = FuzzTarget(
        "seal", "a seal as it is scanned", words: ["ANJU1:", "%", "::", "00"].map { Array($0.utf8) }, longest: 2_000,
        seeds: {
            let bench = try SealBench.shared.get()
            let text = try SealSigner(key: bench.permit).text(try bench.seal())
            return [Array(text.utf8), Array(text.lowercased().utf8), Array("HC1:6BF".utf8)]
        },
        run: { input in
            let bench = try SealBench.shared.get()
            let text = String(decoding: input, as: UTF8.self)
            let verdict = SealVerifier.verify(text, trust: bench.trust, now: SealBench.now)
            if let claims = verdict.claims {
                try BrokenRule.unless(claims == (try bench.seal()), "claims that nobody signed are believed")
            }
            switch verdict {
            case .valid: return .accepted("valid")
            case .refused(let refusal, _): return .refused("\(refusal)")
            }
        })

    /// Claims with a good signature, as a faulty or hostile issuer could make them.
    static let claims = FuzzTarget(
        "seal-claims", "the claims of a signed seal", words: words, longest: 900,
        seeds: {
            let bench = try SealBench.shared.get()
            let signer = SealSigner(key: bench.permit)
            let seals = [try bench.seal(), try bench.seal(given: "", index: 0)]
            return try seals.compactMap { SealBench.payload(try signer.bytes($0)) }
        },
        run: { input in
            let bench = try SealBench.shared.get()
            let message = try SealBench.signed(input, secret: 2, type: nil)
            let verdict = SealVerifier.verify(
                SealSigner.prefix + Base45.encode(message), trust: bench.trust, now: SealBench.now)
            guard let claims = verdict.claims else {
                guard case .refused(let refusal, _) = verdict else { throw BrokenRule("valid without claims") }
                return .refused("\(refusal)")
            }
            let again = SealBench.payload(try SealSigner(key: bench.permit).bytes(claims))
            try BrokenRule.unless(again == input, "the claims are written in another way than they were read")
            guard case .valid = verdict else { return .accepted("out of force") }
            return .accepted("in force")
        })

    /// A published list with a good signature.
    static let status = FuzzTarget(
        "status-list", "the claims of a signed status list", words: words, longest: 4_096,
        seeds: {
            let bench = try SealBench.shared.get()
            let plain = bench.list()
            var ended = plain.list
            ended.set(.suspended, at: 7)
            ended.set(.terminated, at: 99_999)
            let second = StatusListToken(
                uri: plain.uri, issuer: plain.issuer, issuedAt: plain.issuedAt, expires: plain.expires, timeToLive: 1,
                list: ended)
            let tokens = [plain, second]
            return try tokens.compactMap { SealBench.payload(try $0.signed(by: bench.status)) }
        },
        run: { input in
            let bench = try SealBench.shared.get()
            let message = try SealBench.signed(input, secret: 3, type: StatusListToken.type)
            let token: StatusListToken
            do {
                token = try StatusListToken(message, trust: bench.trust, now: SealBench.now)
            } catch { return .refused("\(error)") }
            try BrokenRule.unless(
                token.list.packed.count <= StatusListToken.inflationLimit, "the list is longer than its limit")
            guard let signed = try? token.signed(by: bench.status) else {
                throw BrokenRule("a list is believed that nobody could have published")
            }
            let again = try StatusListToken(signed, trust: bench.trust, now: SealBench.now)
            try BrokenRule.unless(again == token, "the list is written in another way than it was read")
            _ = token.list.status(at: token.list.count - 1)
            return .accepted("\(token.list.count >= StatusList.smallest)")
        })

    /// A trust list with the root's good signature.
    static let trust = FuzzTarget(
        "trust-list", "the claims of a signed trust list", words: words, longest: 2_000,
        seeds: {
            let bench = try SealBench.shared.get()
            return [try SealBench.payload(bench.trust.signed(by: bench.root)) ?? []]
        },
        run: { input in
            let bench = try SealBench.shared.get()
            let message = try SealBench.signed(input, secret: 1, type: TrustList.type)
            let list: TrustList
            do { list = try TrustList(message, root: bench.root.publicKey, seen: 1) } catch {
                return .refused("\(error)".prefix { $0 != "(" } + "")
            }
            let again = SealBench.payload(try list.signed(by: bench.root))
            try BrokenRule.unless(again == input, "the list is written in another way than it was read")
            return .accepted("\(list.keys.count)")
        })
}
