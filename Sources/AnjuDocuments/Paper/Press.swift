import Synchronization

/// One paper at a time in the whole process.
///
/// Cairo 1.16 shares its open typefaces between threads and loses track of them under load: seen as "error occurred in
/// libfreetype". A paper takes some tens of milliseconds, so that waiting is cheaper than a process of its own.
enum Press {
    private static let door = Mutex(())

    /// Makes a paper; whatever draws lives and dies inside.
    static func run(_ body: () throws -> [UInt8]) rethrows -> [UInt8] {
        try door.withLock { _ in try body() }
    }
}
