import AnjuCore

/// Finds out how a text is encoded, by all of its bytes: a Chinese name may stand in the last line only.
struct CSVSniffer {
    private let source: TableSource

    init(_ source: TableSource) { self.source = source }

    /// The encoding, and how many bytes mark it at the start.
    func encoding() throws -> (encoding: CSVEncoding, mark: Int) {
        let head = try source.read(0, 4_096)
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if let order = Self.unmarkedOrder(head) { return (order, 0) }
        if try holds(UTF8Shape()) { return (.utf8, 0) }
        if try holds(GB18030Shape()) { return (.gb18030, 0) }
        // Neither: what is mostly good UTF-8 is told where it is not.
        return (.utf8, 0)
    }

    /// UTF-16 without a mark: every comma and line end has a zero beside it, and no other text has zeros.
    private static func unmarkedOrder(_ head: [UInt8]) -> CSVEncoding? {
        let pairs = head.count / 2
        guard pairs > 0 else { return nil }
        let high = (0..<pairs).count { head[2 * $0] == 0 }
        let low = (0..<pairs).count { head[2 * $0 + 1] == 0 }
        guard max(high, low) * 5 >= pairs, min(high, low) * 20 <= pairs else { return nil }
        return low > high ? .utf16LittleEndian : .utf16BigEndian
    }

    private func holds(_ shape: some ByteShape) throws -> Bool {
        var shape = shape
        var place = 0
        while place < source.count {
            let piece = try source.read(place, 1 << 18)
            for byte in piece where !shape.takes(byte) { return false }
            place += piece.count
        }
        return shape.isWhole
    }
}
