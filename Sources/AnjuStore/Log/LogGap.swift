/// The order that the log continues has a hole: something was deleted that the log had not taken in.
public struct LogGap: Error, CustomStringConvertible {
    public let description: String

    init(after position: Int) { description = "the order of the ledger has a hole after place \(position)" }

    init(entry: String) { description = "the entry \(entry) waits for its place and is not there" }
}
