/// What `strace -f -y -x -s 24` saw of SQLite's log: the commits, and which of them were on disk before anything else.
///
/// The program is not asked. A frame of the log begins with 24 bytes that are written by themselves; bytes 4 to 7 are the
/// size of the database where the frame ends a transaction, and zero elsewhere (sqlite.org/fileformat2, §4.1).
public struct SyncTrace: Sendable {
    /// Frames that end a transaction.
    public private(set) var commits = 0
    /// Those after which the same thread synced the log before it touched the log again, by their places from 0.
    public private(set) var synced: Set<Int> = []
    /// Every sync that the log's file had and that succeeded, checkpoints' too.
    public private(set) var syncs = 0

    /// The others.
    public var unsynced: [Int] { (0..<commits).filter { !synced.contains($0) } }

    /// The system calls that it needs to see.
    public static let calls = "pwrite64,write,fsync,fdatasync"

    /// Where a thread stands.
    private struct Thread {
        /// The commit that it has written and not synced.
        var openCommit: Int?
        /// It is inside a sync of the log.
        var isSyncing = false
    }

    /// Reads the lines that are about the log at `path`.
    public init(_ text: String, log path: String) {
        var threads: [Substring: Thread] = [:]
        let file = "<" + path + ">"
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
            guard parts.count == 2 else { continue }
            var thread = threads[parts[0], default: Thread()]
            read(parts[1].drop { $0 == " " }, file, &thread)
            threads[parts[0]] = thread
        }
    }

    private mutating func read(_ call: Substring, _ file: String, _ thread: inout Thread) {
        if call.hasPrefix("<... fdatasync resumed") || call.hasPrefix("<... fsync resumed") {
            if thread.isSyncing { end(call, &thread) }
            thread.isSyncing = false
            return
        }
        guard call.contains(file) else { return }
        if call.hasPrefix("fdatasync(") || call.hasPrefix("fsync(") {
            if call.hasSuffix("<unfinished ...>") { thread.isSyncing = true } else { end(call, &thread) }
        } else if Self.isCommit(call) {
            thread.openCommit = commits
            commits += 1
        } else if Self.isFrame(call) {
            // The log goes on before the commit was synced: it stays unsynced.
            thread.openCommit = nil
        }
    }

    private mutating func end(_ call: Substring, _ thread: inout Thread) {
        guard call.hasSuffix("= 0") else { return }
        syncs += 1
        if let commit = thread.openCommit { synced.insert(commit) }
        thread.openCommit = nil
    }

    /// `pwrite64(5<…-wal>, "\x00…", 24, …` begins a frame; its page follows in a call of its own.
    private static func isFrame(_ call: Substring) -> Bool {
        call.hasPrefix("pwrite64(") && call.contains("\", 24, ")
    }

    private static func isCommit(_ call: Substring) -> Bool {
        guard isFrame(call), let start = call.firstIndex(of: "\"") else { return false }
        let bytes = call[call.index(after: start)...].prefix { $0 != "\"" }.split(separator: "\\")
        return bytes.count == 24 && bytes[4..<8].contains { $0 != "x00" }
    }
}
