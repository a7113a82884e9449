/// Work on the log that a command asks for.
enum LogErrand: Codable, Sendable {
    /// Checks everything; `kept` are notes that somebody kept elsewhere.
    case verify(kept: [String])
    case prove(entry: String, person: String)
    case export(folder: String)
    /// Has the newest checkpoint stamped with the time.
    case stamp
}

/// What it brings back.
enum LogAnswer: Codable, Sendable {
    case report(LogReport)
    case proof(String)
    case exported(entries: Int)
    case stamped(size: Int, at: String)
    /// There is nothing that is not stamped.
    case nothingNew
}
