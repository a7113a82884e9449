/// The path of a tile, a bundle of entries, or the checkpoint, below a log's prefix: c2sp.org/tlog-tiles.
public enum TilePath: Hashable, Sendable {
    case checkpoint
    /// The first `width` hashes of a tile.
    case tile(TileID, width: Int)
    /// The first `width` entries from `256 · number`.
    case entries(number: Int, width: Int)

    /// The longest path that is read.
    static let longest = 64

    /// As it stands in a URL, without a leading slash.
    public var text: String {
        switch self {
        case .checkpoint: "checkpoint"
        case .tile(let tile, let width): "tile/\(tile.level)/" + Self.text(tile.number, width)
        case .entries(let number, let width): "tile/entries/" + Self.text(number, width)
        }
    }

    /// Reads exactly what ``text`` writes, and nothing else.
    public init?(_ text: String) {
        guard text.utf8.count <= Self.longest else { return nil }
        if text == "checkpoint" {
            self = .checkpoint
            return
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0] == "tile", let (number, width) = Self.place(parts.dropFirst(2)) else {
            return nil
        }
        if parts[1] == "entries" {
            self = .entries(number: number, width: width)
        } else {
            guard let level = Decimal.number(parts[1]), let tile = TileID(level: level, number: number) else {
                return nil
            }
            self = .tile(tile, width: width)
        }
        guard self.text == text else { return nil }
    }

    private static func text(_ number: Int, _ width: Int) -> String {
        var (groups, rest) = ([padded(number % 1_000)], number / 1_000)
        while rest > 0 {
            groups.insert("x" + padded(rest % 1_000), at: 0)
            rest /= 1_000
        }
        return groups.joined(separator: "/") + (width == TileID.width ? "" : ".p/\(width)")
    }

    private static func padded(_ number: Int) -> String {
        String(repeating: "0", count: 3 - String(number).count) + String(number)
    }

    private static func place(_ parts: ArraySlice<Substring>) -> (number: Int, width: Int)? {
        var (parts, width) = (parts, TileID.width)
        if let last = parts.last, parts.dropLast().last?.hasSuffix(".p") == true {
            guard let partial = Decimal.number(last), (1..<TileID.width).contains(partial) else { return nil }
            parts = parts.dropLast()
            parts = parts.dropLast() + [parts[parts.endIndex - 1].dropLast(2)]
            width = partial
        }
        var number = 0
        guard (1...6).contains(parts.count) else { return nil }
        for (place, part) in parts.enumerated() {
            let isLast = place == parts.count - 1
            guard isLast || part.hasPrefix("x") else { return nil }
            let digits = isLast ? part : part.dropFirst()
            guard digits.utf8.count == 3, digits.utf8.allSatisfy({ (48...57).contains($0) }), let group = Int(digits)
            else { return nil }
            number = number * 1_000 + group
        }
        return (number, width)
    }
}
