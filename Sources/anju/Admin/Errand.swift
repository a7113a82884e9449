/// Work on a deployment that a command asks for: done here, or by the process that serves the same folder.
enum Errand: Codable, Sendable {
    case addAccount(AccountRequest)
    case listAccounts
    case setPassword(login: String, password: String)
    case disableAccount(login: String)
    /// Copies the database as of one moment into the folder of data, for a backup; `target` is where it will go.
    case takeSnapshot(target: String)
    /// Says that a backup is whole.
    case keepBackup(target: String)
    case examineDatabase
    case rotateSeal
    case publishSeal
    /// Lists what the pack keeps no longer, or removes it.
    case retention(delete: Bool)
    case imports(ImportErrand)
    case log(LogErrand)
}

/// What a new account is to be, as it is sent.
struct AccountRequest: Codable, Sendable {
    let login, name, role, office, station, language, password: String
}
