/// What a check of the whole log found.
public struct LogVerdict: Hashable, Sendable {
    /// How many entries the log holds.
    public internal(set) var size = 0
    /// Entries that are there and were read against their leaves.
    public internal(set) var checked = 0
    /// Entries that were lawfully deleted: an entry of the log says so.
    public internal(set) var deleted = 0
    /// Entries that wait for their place.
    public internal(set) var waiting = 0
    /// Checkpoints that were compared.
    public internal(set) var checkpoints = 0
    /// At most ``most``; the log is what it says where there are none.
    public private(set) var faults: [LogFault] = []

    /// Faults that are kept; of a file that was spoilt everywhere the rest says nothing new.
    public static let most = 200

    public init() {}

    /// Adds what was found.
    public mutating func add(_ fault: LogFault) {
        if faults.count < Self.most, !faults.contains(fault) { faults.append(fault) }
    }
}
