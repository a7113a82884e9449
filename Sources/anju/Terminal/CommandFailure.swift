/// What a command could not do, and what the reader may do about it.
struct CommandFailure: Error {
    let message: String
    /// What to type or mend; empty where there is nothing.
    let mend: String
    let status: Ending.Status

    init(_ message: String, mend: String = "", _ status: Ending.Status = .failed) {
        (self.message, self.mend, self.status) = (message, mend, status)
    }
}
