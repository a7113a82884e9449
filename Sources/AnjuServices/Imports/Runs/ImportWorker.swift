import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Works on runs behind the pages: reads, writes and takes back rows, at most 100 in a transaction: whoever registers at the counter meanwhile waits for no more.
///
/// Any process may work on a run; each transaction asks whether the job is still its own, so that a process that was taken
/// for dead writes nothing twice. What is interrupted goes on behind the last chunk that was written.
public struct ImportWorker: Sendable {
    /// Seconds for which a job is held without a sign of life.
    static let lease = 120
    /// How often a job may be taken on before its run ends with a fault.
    static let mostTries = 25

    let centre: Centre
    let holder: String
    let chunk: Int

    /// `holder` names this process; `chunk` is how many rows a transaction takes, at most 100.
    public init(centre: Centre, holder: String, chunk: Int = ImportRun.chunk) {
        (self.centre, self.holder, self.chunk) = (centre, holder, min(chunk, ImportRun.chunk))
    }

    /// Works until nothing waits; answers how many chunks it wrote.
    @discardableResult
    public func run() async throws -> Int {
        var chunks = 0
        while let job = try await take() {
            chunks += try await work(job)
            try Task.checkCancellation()
        }
        return chunks
    }

    private func take() async throws -> Job? {
        guard try await centre.ledger.readImpersonal({ try $0.awaitsJob(GuideImport.job) }) else { return nil }
        let (now, holder) = (centre.ambient.now(), holder)
        return try await centre.ledger.writeImpersonal {
            try $0.takeJob(
                GuideImport.job, holder: holder, until: now.adding(seconds: Self.lease), at: now)
        }
    }

    private func work(_ job: Job) async throws -> Int {
        guard let id = ID<ImportRun>(job.body),
            let run = try await centre.ledger.readImpersonal({ try $0.importRun(id) })
        else { return 0 }
        let shift = ImportShift(centre: centre, job: job, run: run, chunk: chunk)
        do {
            if job.tries > Self.mostTries { throw Problem(.unavailable, "import.given-up") }
            switch run.state {
            case .running: return try await ReadRows(shift: shift)()
            case .releasing: return try await WriteRows(shift: shift)()
            case .undoing: return try await WithdrawRows(shift: shift)()
            case .uploaded, .checked, .waiting, .released, .cancelled, .undone:
                try await shift.end()
                return 0
            }
        } catch is ImportShift.Over {
            return 0
        } catch let problem as Problem where problem.kind == .invalid || problem.code.hasPrefix("import.") {
            try await shift.fail(problem)
            return 0
        }
    }
}
