import AnjuCore
import AnjuDocuments
import AnjuStore
import Synchronization

/// A file that lies in sealed pieces of one size, read without ever standing open on a disk.
final class PartedFile: Sendable {
    /// Bytes of a piece; the last may have fewer.
    static let piece = 1 << 20
    /// Fresh bytes before each piece: no two uploads share one, so that what becomes of one file touches no other.
    static let head = 16
    /// Pieces that are held open: a workbook is read at its end, and at a few places in turn.
    private static let held = 6

    private let centre: Centre
    private let parts: [BlobRecord]
    private let open = Mutex<[(place: Int, bytes: [UInt8])]>([])

    init(_ parts: [BlobRecord], centre: Centre) { (self.parts, self.centre) = (parts, centre) }

    /// The bytes as a table reads them.
    var source: TableSource {
        TableSource(count: Self.size(of: parts)) { [self] start, count in try read(start, count) }
    }

    /// Bytes of the file that lies in pieces.
    static func size(of parts: [BlobRecord]) -> Int { parts.reduce(0) { $0 + $1.size - head } }

    private func read(_ start: Int, _ count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            let place = start + bytes.count
            let piece = try part(place / Self.piece)
            let offset = place % Self.piece
            guard offset < piece.count else { throw Problem(.unavailable, "import.file-gone") }
            bytes += piece[offset..<min(piece.count, offset + count - bytes.count)]
        }
        return bytes
    }

    private func part(_ place: Int) throws -> [UInt8] {
        if let known = open.withLock({ $0.first { $0.place == place }?.bytes }) { return known }
        guard parts.indices.contains(place), let content = try? centre.content(of: parts[place]) else {
            throw Problem(.unavailable, "import.file-gone")
        }
        let bytes = Array(content.dropFirst(Self.head))
        open.withLock { held in
            held.append((place, bytes))
            if held.count > Self.held { held.removeFirst() }
        }
        return bytes
    }
}
