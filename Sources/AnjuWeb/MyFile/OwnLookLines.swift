import AnjuCore
import AnjuDomain

/// Folds what one official did on one day for one purpose into a line that opens; nothing is left out.
struct OwnLookLines {
    /// The newest first; at least one.
    struct Line {
        var looks: [OwnLook]
    }

    private(set) var lines: [Line] = []

    init(_ looks: [OwnLook], zone: LegalZone) {
        var places: [String: Int] = [:]
        for look in looks {
            let entry = look.entry
            let key = [
                look.actorKind.rawValue, entry.actorName, entry.office, entry.department, entry.purpose,
                entry.action.rawValue, zone.day(of: entry.at).description,
            ].joined(separator: "|")
            if let place = places[key] {
                lines[place].looks.append(look)
            } else {
                places[key] = lines.count
                lines.append(Line(looks: [look]))
            }
        }
    }
}
