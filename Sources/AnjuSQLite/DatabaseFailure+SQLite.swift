import AnjuSQL
import GRDB

extension DatabaseFailure {
    /// What SQLite refused, in the terms of both engines.
    ///
    /// A failure that is in those terms already stays as it is.
    init(sqlite error: any Error) {
        if let known = error as? DatabaseFailure {
            self = known
        } else if let error = error as? DatabaseError {
            self.init(error)
        } else {
            self = .other(code: "program", "\(error)")
        }
    }

    private init(_ error: DatabaseError) {
        let words = error.message ?? "no message"
        // "UNIQUE constraint failed: person.number" and "… failed: index 'one_open_stay'": what follows names the rule.
        let named = words.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? words
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            self = .uniqueViolation(named)
        case .SQLITE_CONSTRAINT_FOREIGNKEY:
            self = .foreignKeyViolation("")
        case .SQLITE_CONSTRAINT_CHECK, .SQLITE_CONSTRAINT_NOTNULL:
            self = .checkViolation(named)
        case .SQLITE_CONSTRAINT_TRIGGER:
            self = .checkViolation(words)
        case .SQLITE_FULL:
            self = .full(words)
        default:
            self = error.resultCode.isPassing ? .unavailable(words) : .other(code: error.extendedResultCode.text, words)
        }
    }
}

extension ResultCode {
    /// The disk, the lock or the memory, not the statement: trying again may help.
    fileprivate var isPassing: Bool {
        [
            .SQLITE_IOERR, .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_NOMEM, .SQLITE_CANTOPEN,
            .SQLITE_PROTOCOL,
            .SQLITE_INTERRUPT,
        ].contains(self)
    }

    fileprivate var text: String { String(rawValue) }
}
