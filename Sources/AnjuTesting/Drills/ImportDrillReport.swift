import Foundation

/// What an import drill saw.
public struct ImportDrillReport: Codable, Sendable {
    public var engine = ""
    public let people: Int
    public var kills = 0
    /// Rows of both files.
    public var rows = 0
    public var written = 0
    public var seconds = 0.0
    /// The most that one process of the program held, in KiB.
    public var peakKiB = 0
    /// What is not as it has to be; empty where all is well.
    public var violations: [String] = []

    private var last: ImportDrillStored.Run?

    private enum CodingKeys: String, CodingKey {
        case engine, people, kills, rows, written, seconds, peakKiB, violations
    }

    init(people: Int) { self.people = people }

    /// Progress goes forward and never beyond the file.
    mutating func see(_ run: ImportDrillStored.Run?) {
        guard let run else { return }
        if run.reached > run.rows || run.written > run.rows { violations.append("beyond: \(run)") }
        if let last, last.id == run.id, run.reached < last.reached || run.written < last.written {
            violations.append("backwards: \(last) then \(run)")
        }
        last = run
    }

    /// Every row once, whole or not at all, and the progress that is told is what is stored.
    mutating func judge(_ stored: ImportDrillStored, _ moment: String) {
        violations += stored.damage.map { "\(moment): \($0)" }
        guard let counts = stored.counts else { return violations.append("\(moment): nothing was counted") }
        func expect(_ name: String, _ found: Int, _ meant: Int) {
            if found != meant { violations.append("\(moment): \(name) \(found), not \(meant)") }
        }
        expect("rows with an outcome", counts.judged, stored.runs.map(\.reached).reduce(0, +))
        // Every row of the made files is sound: what was come past was written.
        expect("rows written", counts.written, stored.runs.map(\.written).reduce(0, +))
        for (name, found) in [
            ("people", counts.people), ("claims", counts.claims), ("numbers", counts.numbers),
            ("documents", counts.documents), ("forms", counts.submissions), ("people with a form", counts.subjects),
            ("people with names", counts.names), ("people told of", counts.told), ("tellings", counts.tellings),
        ] { expect(name, found, counts.written) }
    }

    mutating func end(_ stored: ImportDrillStored, seconds: Double) {
        rows = stored.runs.map(\.rows).reduce(0, +)
        written = stored.counts?.written ?? 0
        self.seconds = (seconds * 10).rounded() / 10
        if stored.counts?.sound != rows { violations.append("sound rows \(stored.counts?.sound ?? 0) of \(rows)") }
        if written != rows { violations.append("written \(written) of \(rows)") }
    }

    /// One line for whoever watches.
    public var line: String {
        "import on \(engine): \(rows) rows of \(people) people, \(kills) kills, \(written) written, \(seconds) s, "
            + "at most \(peakKiB / 1_024) MiB, \(violations.count) violations"
    }

    /// Writes it into the folder that `ANJU_DRILL_REPORT` names; nowhere without that.
    public func keep(environment: [String: String] = DrillPlan.environment) throws {
        guard let folder = environment["ANJU_DRILL_REPORT"], !folder.isEmpty else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try (encoder.encode(self) + Data("\n".utf8)).write(
            to: URL(fileURLWithPath: "\(folder)/import-\(engine)-\(people).json"))
    }
}
