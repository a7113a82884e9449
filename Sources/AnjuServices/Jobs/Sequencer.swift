import AnjuCore
import AnjuStore

/// Gives the ledger's entries their places, behind the writers, while this process holds the lease.
public struct Sequencer: Sendable {
    let centre: Centre
    let holder: String

    public init(centre: Centre, holder: String) {
        (self.centre, self.holder) = (centre, holder)
    }

    /// Places what is pending; answers how many entries, 0 where another process holds the lease.
    public func run() async throws -> Int {
        let (now, holder) = (centre.ambient.now(), holder)
        let isHeld = try await centre.ledger.writeImpersonal {
            try $0.takeLease("sequencer", holder: holder, until: now.adding(seconds: 10), at: now)
        }
        guard isHeld else { return 0 }
        var total = 0
        while true {
            let count = try await centre.ledger.writeImpersonal { try $0.sequence(limit: 500) }
            total += count
            if count < 500 { return total }
        }
    }

    /// Removes sessions, remembered requests and drafts whose time is over, and pictures that nothing has used for a day.
    public func tidy() async throws {
        let now = centre.ambient.now()
        let unused = try await centre.ledger.writeImpersonal { transaction in
            try transaction.removeSessions(endedBefore: now)
            try transaction.removeOwnSessions(endedBefore: now)
            try transaction.removeTries(overAt: now)
            try transaction.removeRequests(before: now.adding(days: -30))
            _ = try transaction.removeDrafts(expiredAt: now)
            return try transaction.removeBlobs(unusedSince: now.adding(days: -1))
        }
        // The rows held the keys: a file that is left behind by a crash here is noise.
        for name in unused { centre.blobs.remove(name) }
    }
}
