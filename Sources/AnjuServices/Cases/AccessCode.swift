import AnjuVault

/// The code on a receipt with which, and with the birth date, a person opens their own case: eight characters that are
/// hard to confuse.
enum AccessCode {
    private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")

    static func make(_ random: [UInt8]) -> String {
        // 240 of 256 values are taken, so that every character is as likely as another; the rest wrap, a bias under 1 %.
        String(random.prefix(8).map { alphabet[Int($0) % alphabet.count] })
    }

    static func hash(_ code: String, _ vault: Vault) -> String {
        vault.blindIndex(normalized(code), group: "case-code")
    }

    private static func normalized(_ code: String) -> String {
        String(code.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }
}
