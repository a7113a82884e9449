import AnjuCore
import AnjuStore

/// Gives the ledger's entries their places and the log its leaves, behind the writers, while this process holds the lease.
public struct Sequencer: Sendable {
    /// The most entries that one checkpoint adds.
    public static let batch = 256

    let centre: Centre
    let holder: String

    public init(centre: Centre, holder: String) {
        (self.centre, self.holder) = (centre, holder)
    }

    /// Places what is pending; answers how many entries, 0 where another process holds the lease.
    ///
    /// The lease is asked for in the transaction that places, so that a process that lost it places nothing.
    public func run() async throws -> Int {
        guard try await centre.ledger.readImpersonal({ try $0.awaitsSequencing() }) else { return 0 }
        var total = 0
        while true {
            let count = try await place()
            total += count
            if count < Self.batch { return total }
        }
    }

    private func place() async throws -> Int {
        let (now, holder) = (centre.ambient.now(), holder)
        let seal = LogSeal(signer: centre.logSigner, secret: centre.ledger.freshSecret(), at: now)
        return try await centre.ledger.writeImpersonal { transaction in
            let isHeld = try transaction.takeLease(
                "sequencer", holder: holder, until: now.adding(seconds: 10), at: now)
            return isHeld ? try transaction.sequence(limit: Self.batch, as: seal) : 0
        }
    }

    /// Places what is pending for the last time, and gives the lease back: a process that starts now need not wait.
    public func end() async throws {
        _ = try await run()
        let (now, holder) = (centre.ambient.now(), holder)
        try await centre.ledger.writeImpersonal { try $0.releaseLease("sequencer", holder: holder, at: now) }
    }

    /// Removes sessions, remembered requests, drafts and files of rows whose time is over, and pictures that nothing has used
    /// for a day.
    public func tidy() async throws {
        let now = centre.ambient.now()
        let unused = try await centre.ledger.writeImpersonal { transaction in
            // As long as its row is kept, a form that was being filled in when the session ended finds its way back.
            try transaction.removeSessions(endedBefore: now.adding(hours: -CarriedForm.hours))
            try transaction.removeOwnSessions(endedBefore: now)
            try transaction.removeTries(overAt: now)
            try transaction.removeRequests(before: now.adding(days: -30))
            try transaction.removeCheckpoints(before: now.adding(days: -1))
            _ = try transaction.removeDrafts(expiredAt: now)
            try transaction.removeDeclarations(expiredAt: now)
            try transaction.removeJobs(endedBefore: now.adding(days: -90))
            _ = try transaction.removeImports(overAt: now)
            return try transaction.removeBlobs(unusedSince: now.adding(days: -1))
        }
        // The rows held the keys: a file that is left behind by a crash here is noise.
        for name in unused { centre.blobs.remove(name) }
    }
}
