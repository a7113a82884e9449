import AnjuDomain
public import AnjuSQL

/// The lawful deletion of entries: who and what goes, the salted hash stays, and an entry of the log tells of it.
public enum LogErasure {
    /// What the entry that tells of it is about.
    public static let subject = "log"
    /// The most places that one deletion names.
    public static let most = 1_000

    /// The detail of the entry that tells of the deletion, such as `12-34`.
    public static func detail(_ positions: ClosedRange<Int>) -> String {
        "\(positions.lowerBound)-\(positions.upperBound)"
    }

    /// The places that an entry of the log says were deleted.
    static func range(of line: LedgerLine) -> ClosedRange<Int>? {
        guard line.action == AuditAction.entriesErased.rawValue, line.subject == subject else { return nil }
        let parts = line.detail.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 2, parts[0] <= parts[1], parts[1] - parts[0] < most else { return nil }
        return parts[0]...parts[1]
    }
}

extension WriteTransaction {
    /// Deletes the entries at these places with their salts and people; answers how many there were.
    ///
    /// The write has to end in an entry ``AuditAction/entriesErased`` on ``LogErasure/subject`` with
    /// ``LogErasure/detail(_:)``: without it a check of the log holds them for stolen.
    public func eraseEntries(at positions: ClosedRange<Int>) throws -> Int {
        let (first, last) = (
            positions.lowerBound, min(positions.upperBound, positions.lowerBound + LogErasure.most - 1)
        )
        let entries = try rows(
            """
            SELECT c.entry AS entry FROM change c JOIN log_leaf l ON l.position = c.position
            WHERE c.position >= \(first) AND c.position <= \(last)
            """
        ).map { try $0.get("entry", as: String.self) }
        guard !entries.isEmpty else { return 0 }
        try run("DELETE FROM ledger_subject WHERE entry IN \(list: entries)")
        try run("DELETE FROM change WHERE entry IN \(list: entries)")
        let count = try run("DELETE FROM ledger_entry WHERE id IN \(list: entries)")
        try run("DELETE FROM entry_hiding WHERE entry IN \(list: entries)")
        return count
    }
}
