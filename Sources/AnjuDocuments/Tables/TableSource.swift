import AnjuCore

/// The bytes of a table, read piece by piece at any place.
public struct TableSource: Sendable {
    /// How many there are.
    public let count: Int
    private let piece: @Sendable (_ start: Int, _ count: Int) throws -> [UInt8]

    /// Bytes that are held already.
    public init(_ bytes: [UInt8]) {
        count = bytes.count
        piece = { start, count in Array(bytes[start..<(start + count)]) }
    }

    /// Bytes that are fetched as they are needed: `piece` answers exactly those that it is asked for, all within `count`.
    public init(count: Int, piece: @escaping @Sendable (_ start: Int, _ count: Int) throws -> [UInt8]) {
        (self.count, self.piece) = (count, piece)
    }

    /// A file that is open as long as this value lives.
    ///
    /// It is not followed through a link, and has to be an ordinary file.
    public init(path: String) throws {
        let file = try OpenFile(path: path)
        count = file.count
        piece = { start, count in try file.read(start, count) }
    }

    /// As many bytes as there are from `start`, at most `count`.
    func read(_ start: Int, _ count: Int) throws -> [UInt8] {
        guard start >= 0, start < self.count, count > 0 else { return [] }
        return try piece(start, min(count, self.count - start))
    }
}
