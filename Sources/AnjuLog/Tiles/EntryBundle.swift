/// Entries as `tile/entries/` serves them: each after its length in two bytes, big-endian.
public enum EntryBundle {
    /// The bytes for at most 256 entries, each under 64 KiB.
    public static func bytes(_ entries: [[UInt8]]) -> [UInt8] {
        entries.flatMap { [UInt8($0.count >> 8 & 0xFF), UInt8($0.count & 0xFF)] + $0 }
    }

    /// The entries; `nil` where the bytes end inside one or hold more than 256.
    public static func entries(_ bytes: [UInt8]) -> [[UInt8]]? {
        var (entries, rest): ([[UInt8]], ArraySlice<UInt8>) = ([], bytes[...])
        while let high = rest.first {
            guard rest.count >= 2, entries.count < TileID.width else { return nil }
            let length = Int(high) << 8 | Int(rest[rest.startIndex + 1])
            guard rest.count >= 2 + length else { return nil }
            entries.append(Array(rest.dropFirst(2).prefix(length)))
            rest = rest.dropFirst(2 + length)
        }
        return entries
    }
}
