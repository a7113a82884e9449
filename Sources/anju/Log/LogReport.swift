import AnjuStore

/// A verdict on the log as `anju log verify` says it.
struct LogReport: Codable, Sendable {
    let log: String
    let size, checked, deleted, waiting, checkpoints: Int
    let faults: [String]

    init(_ verdict: LogVerdict, log: String, more: [LogFault] = []) {
        self.log = log
        (size, checked, deleted) = (verdict.size, verdict.checked, verdict.deleted)
        (waiting, checkpoints) = (verdict.waiting, verdict.checkpoints)
        faults = (verdict.faults + more).map(\.description)
    }
}
