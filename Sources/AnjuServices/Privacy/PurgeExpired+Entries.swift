import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

extension PurgeExpired {
    /// Removes entries of the ledger whose time is over, at most `limit`, in runs of the log's places; each run leaves the
    /// entry that names its places, and every other proof stays valid.
    func erased(_ line: RetentionLine, upTo limit: Int) async throws -> RetentionLine {
        var line = line
        guard let cut = cut(.entries) else { return line }
        let most = min(limit, LogErasure.most)
        while line.due < limit {
            let found = try await centre.ledger.readImpersonal { try $0.placesDue(cut, limit: most) }
            for run in found.runs where line.due < limit {
                line.due += try await EraseEntries(centre: centre)(run, law: line.basis)
            }
            line.oldest = line.oldest ?? found.oldest?.description
            if found.runs.reduce(0, { $0 + $1.count }) < most { break }
        }
        line.isMore = line.due >= limit
        return line
    }
}
