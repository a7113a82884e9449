import AnjuDomain
import AnjuVault

/// The code on a receipt with which, and with the birth date, a person opens their own case: eight characters that are
/// hard to confuse.
enum AccessCode {
    private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// Random bytes that ``make(_:)`` needs: more than it uses, since some are passed over.
    static let bytes = 64

    /// A code from random bytes.
    ///
    /// Values from 240 on are passed over, so that every character is as likely as another; that fewer than eight of the 64
    /// bytes remain happens less than once in 10^59.
    static func make(_ random: [UInt8]) -> String {
        String(random.filter { $0 < 240 }.prefix(8).map { alphabet[Int($0) % alphabet.count] })
    }

    static func hash(_ code: String, _ vault: Vault) -> String {
        vault.blindIndex(normalized(code), group: "case-code")
    }

    /// Whether the code opens the case, in a time that does not tell how much of it is right.
    static func opens(_ code: String, _ codeHash: String, _ vault: Vault) -> Bool {
        let (given, kept) = (Array(hash(code, vault).utf8), Array(codeHash.utf8))
        guard given.count == kept.count else { return false }
        return zip(given, kept).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The code as papers print it, whatever it was typed as.
    static func written(_ code: String) -> String { normalized(code) }

    private static func normalized(_ code: String) -> String { TypedText.code(String(code.prefix(64))) }
}
