/// One thing in which the database is not what the log says; positions count from 1.
public enum LogFault: Hashable, Sendable {
    /// An entry is gone, and no entry of the log tells of its deletion.
    case entryMissing(position: Int)
    /// A line of the ledger is not what its leaf commits to.
    case entryChanged(position: Int, entry: String)
    /// A column of an entry holds something else than a ledger ever writes there, such as text where the moment stands.
    case entryUnreadable(entry: String, column: String)
    /// The people whom an entry is about are not those whom its leaf commits to.
    case peopleChanged(position: Int, entry: String)
    /// An entry stands in the ledger and neither in the log nor among those that wait for it.
    case entryOutside(entry: String)
    /// An entry that waits for its place is not what was committed to when it was written.
    case waitingChanged(entry: String)
    /// The order has a hole.
    case leafMissing(position: Int)
    /// A leaf is not what the tree holds at its place.
    case leafChanged(position: Int)
    /// A tile is not what the tiles under it come to.
    case tileChanged(level: Int, number: Int)
    /// A checkpoint cannot be read, or the log's key has not signed it.
    case checkpointForged(size: Int)
    /// A checkpoint was signed over another tree than this one was at its size.
    case treeChanged(size: Int)
    /// Somebody has seen more than there is: the log was cut off or rolled back.
    case rolledBack(from: Int, to: Int)
    /// Entries are in the tree and no checkpoint says so.
    case unsigned(size: Int)
    /// A witness has seen a log that this one does not continue.
    case witnessDiffers(name: String, size: Int)
}

extension LogFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .entryMissing(let position): "place \(position): the entry is gone, and nothing tells of its deletion"
        case .entryChanged(let position, let entry): "place \(position): the entry \(entry) was changed"
        case .entryUnreadable(let entry, let column):
            "the entry \(entry) was changed: its column \(column) holds another kind of value"
        case .peopleChanged(let position, let entry): "place \(position): the people of the entry \(entry) were changed"
        case .entryOutside(let entry): "the entry \(entry) is in the ledger and not in the log"
        case .waitingChanged(let entry): "the entry \(entry) was changed while it waited for its place"
        case .leafMissing(let position): "place \(position): the leaf is gone"
        case .leafChanged(let position): "place \(position): the leaf is not the tree's"
        case .tileChanged(let level, let number): "tile \(number) of level \(level) is not what lies under it"
        case .checkpointForged(let size): "the checkpoint of \(size) entries is not signed by the log's key"
        case .treeChanged(let size): "the tree is not what was signed when it had \(size) entries"
        case .rolledBack(let from, let to):
            "\(from) entries were signed for and \(to) are here: the log was rolled back"
        case .unsigned(let size): "no checkpoint is signed over the \(size) entries that are here"
        case .witnessDiffers(let name, let size): "\(name) has seen another log of \(size) entries"
        }
    }
}
