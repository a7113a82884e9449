import AnjuSeal

/// What `seal_verify.py` reads.
struct SealQuestion: Encodable {
    let `public`: String
    let kid: String
    var texts: [String]?
    var messages: [String]?

    init(key: SealKey, texts: [String]? = nil, messages: [String]? = nil) {
        (`public`, kid) = (key.publicKey.pem, Hex.text(key.kid))
        (self.texts, self.messages) = (texts, messages)
    }
}
