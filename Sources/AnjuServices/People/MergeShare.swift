import AnjuDomain
import AnjuStore

/// Whose each row is when two files become two again.
///
/// A row goes with its case, stay or job; each of these goes to where it came from, and one that came since stays unless it
/// was chosen. A document that came since goes with all that show it.
struct MergeShare {
    let rows: [MergedRow]
    private let sides: [String: [String: MergeSide]]
    /// What may come without a case, and brings forms of its own.
    static let wholes: Set<String> = ["stay", "employment"]

    /// Cases, stays and jobs of the other, and of both.
    private var units: Set<String>
    private let all: Set<String>
    private var documents: Set<String> = []

    init(rows: [MergedRow], sides: [String: [String: MergeSide]], chosen: Set<String>) {
        (self.rows, self.sides) = (rows, sides)
        // What is removed meanwhile leaves what was said of it.
        let before = (["case_file"] + Self.wholes).flatMap { sides[$0] ?? [:] }
        var units = Set(before.filter { $0.value == .folded }.map(\.key))
        func isTheirs(_ row: MergedRow) -> Bool {
            if let side = sides[row.table]?[row.id] { return side == .folded }
            return chosen.contains(row.id)
        }
        for row in rows where row.table == "case_file" && isTheirs(row) { units.insert(row.id) }
        for row in rows where Self.wholes.contains(row.table) {
            if row.unit.map(units.contains) ?? isTheirs(row) { units.insert(row.id) }
        }
        all = Set(rows.filter { $0.table == "case_file" || Self.wholes.contains($0.table) }.map(\.id))
        self.units = units
    }

    /// Whether a case, stay or job is the other's.
    func isTheirs(_ unit: String) -> Bool { units.contains(unit) }

    /// Gives documents that came since to the other where nothing of the first shows them.
    mutating func place(_ since: [MergedRow], by shown: [(unit: String, document: String)]) {
        for row in since {
            let units = shown.filter { $0.document == row.id }.map(\.unit)
            if !units.isEmpty, units.allSatisfy(isTheirs) { documents.insert(row.id) }
        }
    }

    /// The rows of the other, disagreements apart from those of the two among them.
    var theirs: [MergedRow] { rows.filter(isTheirs) }

    /// Rows that came since the merge.
    var since: [MergedRow] { rows.filter { sides[$0.table]?[$0.id] == nil } }

    private func isTheirs(_ row: MergedRow) -> Bool {
        switch row.table {
        case "case_file": return units.contains(row.id)
        case "document":
            return sides[row.table]?[row.id].map { $0 == .folded } ?? documents.contains(row.id)
        case "conflict":
            if let side = sides[row.table]?[row.id] { return side == .folded }
            return row.unit.map(units.contains) ?? conflicts.contains(row.id)
        default:
            if let unit = row.unit, all.contains(unit) { return units.contains(unit) }
            return Self.wholes.contains(row.table) ? units.contains(row.id) : sides[row.table]?[row.id] == .folded
        }
    }

    /// Disagreements since the merge without a case that came of the other's stays and jobs.
    var conflicts: Set<String> = []
}
