import AnjuServices
import Foundation

/// What an errand brings back.
enum ErrandAnswer: Codable, Sendable {
    case done
    /// An account was made; one that is not in force waits for an administrator.
    case account(isInForce: Bool)
    case accounts([AccountLine])
    /// The path of the copy; whoever asked moves it away.
    case snapshot(path: String, pack: String)
    case findings([Finding])
    case seal(SealFiles)
    case retention([RetentionLine])
    case imports([ImportLine])
    case exported(rows: Int, leftOut: Int, next: String?)
    case log(LogAnswer)
}

/// An account as it is listed.
struct AccountLine: Codable, Sendable {
    let login, name, role, office, station, language, state, since: String
}

/// What verifiers without a network need.
struct SealFiles: Codable, Sendable {
    let root: String
    let trust, status: Data
}
