import AnjuCore
import AnjuVault

extension Passwords {
    /// What is wrong with a password that is chosen: too short, too long, or soon guessed by who knows `names`.
    func faults(of password: String, field: String = "password", names: [String]) -> [Violation] {
        if password.count < Accounts.shortestPassword {
            return [Violation(field, "password.too-short", ["least": "\(Accounts.shortestPassword)"])]
        }
        if common.isCommon(password, names: names) { return [Violation(field, "password.common")] }
        return password.utf8.count > 256 ? [Violation(field, "input.too-long", ["limit": "256"])] : []
    }
}
