import AnjuCore

/// The check of a unified social credit code (GB 32100-2015) before a register is asked.
enum CreditCodeCheck {
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

    static func violation(_ code: String) -> Violation? {
        let digits = code.compactMap { alphabet.firstIndex(of: $0) }
        guard digits.count == 18, code.count == 18 else { return Violation("employer_uscc", "uscc.shape") }
        var weight = 1
        var sum = 0
        for digit in digits.dropLast() {
            sum += digit * weight
            weight = weight * 3 % 31
        }
        let due = (31 - sum % 31) % 31
        guard due == digits[17] else {
            return Violation("employer_uscc", "uscc.check", ["read": String(alphabet[digits[17]]), "due": String(alphabet[due])])
        }
        return nil
    }
}
