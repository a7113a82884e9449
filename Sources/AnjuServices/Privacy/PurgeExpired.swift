import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Removes what the pack keeps no longer, and says beforehand what that would be (PIPL articles 19 and 47).
///
/// Each removal leaves its receipt in the ledger: the rule, its law, how many records, from when to when, and everybody whose
/// they were. A kind without a rule in the pack is kept.
public struct PurgeExpired: Sendable {
    let centre: Centre

    /// Kinds of records with which goes what somebody was found by.
    private static let searched: [RetainedRecords] = [.people, .cases, .employments]

    /// Records that one transaction removes.
    static let chunk = 50
    /// Records that a dry run counts of a kind.
    static let counted = 10_000

    public init(centre: Centre) { self.centre = centre }

    /// What is over now; removes nothing.
    public func due() async throws -> [RetentionLine] {
        var lines: [RetentionLine] = []
        for records in RetainedRecords.allCases {
            var line = line(records)
            if let cut = cut(records) {
                let found = try await centre.ledger.readImpersonal { try $0.due(records, cut, limit: Self.counted) }
                (line.due, line.isMore) = (found.count, found.count == Self.counted)
                line.oldest = found.map(\.since).min()?.description
            }
            lines.append(line)
        }
        return lines
    }

    /// Removes what is over, at most `limit` records of a kind; answers what it removed.
    public func callAsFunction(limit: Int = 2_000) async throws -> [RetentionLine] {
        var lines: [RetentionLine] = []
        for records in RetainedRecords.allCases {
            var line = line(records)
            if records == .entries {
                line = try await erased(line, upTo: limit)
            } else if let cut = cut(records) {
                while line.due < limit {
                    let removed = try await purge(records, cut, line.basis, upTo: min(Self.chunk, limit - line.due))
                    line.due += removed.count
                    line.oldest = line.oldest ?? removed.first?.since.description
                    if removed.count < Self.chunk { break }
                }
                line.isMore = line.due >= limit
            }
            lines.append(line)
        }
        let removed = Set(lines.filter { $0.due > 0 }.map(\.records))
        if !removed.isDisjoint(with: Self.searched.map(\.rawValue)) {
            try await KeepSearchIndex(centre: centre).tidy()
        }
        if !removed.isEmpty { try await centre.ledger.forget() }
        return lines
    }

    private func purge(
        _ records: RetainedRecords, _ cut: RetentionCut, _ basis: String, upTo most: Int
    ) async throws -> [DueRecord] {
        let centre = centre
        let now = centre.ambient.now()
        let isAny = try await centre.ledger.readImpersonal { try !$0.due(records, cut, limit: 1).isEmpty }
        guard isAny else { return [] }
        return try await centre.ledger.write(as: .program, for: "operation", law: basis) { transaction in
            let over = try transaction.due(records, cut, limit: most)
            for record in over { try transaction.purge(record, records, zone: cut.zone, at: now) }
            let span = [over.map(\.since).min(), over.map(\.since).max()].compactMap { $0?.description }
            return Audited(
                over, .recordsPurged, on: records.rule, of: Array(Set(over.compactMap(\.person))),
                detail: (["\(over.count) \(records.rawValue)"] + span).joined(separator: " "))
        }
    }

    func cut(_ records: RetainedRecords) -> RetentionCut? {
        let (zone, today) = (centre.zone, centre.today)
        guard let last = centre.present.retention(of: records)?.latestOver(on: today) else { return nil }
        let next = last.adding(days: 1)
        return RetentionCut(before: zone.start(of: next), beforeDay: next, zone: zone)
    }

    private func line(_ records: RetainedRecords) -> RetentionLine {
        let rule = centre.present.retention(of: records)
        let entry = rule?.value.entry(on: centre.today)
        let figure = entry?.value.map { "\($0) \(rule?.unit.rawValue ?? "") after \(rule?.starts ?? "")" }
        return RetentionLine(
            records: records.rawValue, rule: records.rule, keeps: figure ?? "", basis: entry?.basis ?? "", due: 0,
            isMore: false, oldest: nil)
    }
}
