import AnjuCore
import AnjuDomain

/// Folds the looks of one official on one day into a line, the newest first; nothing is left out of the count.
struct LookLines {
    /// The newest look, and how many there were.
    struct Line {
        var entry: LedgerEntry
        var count: Int
    }

    private(set) var lines: [Line] = []

    init(_ entries: [LedgerEntry], zone: LegalZone) {
        var places: [String: Int] = [:]
        for entry in entries where Self.isLook(entry.action) {
            let key = "\(entry.actorName)|\(entry.department)|\(entry.purpose)|\(zone.day(of: entry.at))"
            if let place = places[key] {
                lines[place].count += 1
            } else {
                places[key] = lines.count
                lines.append(Line(entry: entry, count: 1))
            }
        }
    }

    /// How many different people looked.
    var people: Int { Set(lines.map { $0.entry.actorName + "|" + $0.entry.department }).count }

    private static func isLook(_ action: AuditAction) -> Bool {
        switch action {
        case .caseRead, .ownCaseRead, .formPrinted, .permitPrinted, .imageSeen, .personRead: true
        default: false
        }
    }
}
