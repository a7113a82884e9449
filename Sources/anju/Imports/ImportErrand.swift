/// What a command asks about files for a register, in the name of an account.
struct ImportErrand: Codable, Sendable {
    /// Who asks: what is done is that account's deed.
    struct Signature: Codable, Sendable { let login, password: String }

    /// What is asked.
    enum Deed: Codable, Sendable {
        /// Takes the file at a path in, and reads its rows.
        case run(register: String, path: String, mapping: [String: String])
        case progress(run: String?)
        case cancel(run: String)
        case release(run: String)
        case undo(run: String, reason: String)
        /// Writes the file, or the rows that were not taken, to a path.
        case back(run: String, path: String, failedOnly: Bool, language: String)
        /// Writes the register to a path.
        case export(register: String, path: String, after: String?, language: String)
    }

    let signature: Signature
    let deed: Deed
}

/// A run as a command prints it.
struct ImportLine: Codable, Sendable {
    let run, register, file, state, since: String
    let fault: String?
    let rows, read, written, withdrawn: Int
    let new, changed, same, duplicate, rejected, standing: Int
}
