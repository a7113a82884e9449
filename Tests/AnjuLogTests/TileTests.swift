import AnjuLog
import Testing

@Suite struct TileTests {
    static let paths: [(String, TilePath?)] = [
        ("checkpoint", .checkpoint),
        ("tile/0/000", TileID(level: 0, number: 0).map { .tile($0, width: 256) }),
        ("tile/0/x001/x234/067", TileID(level: 0, number: 1_234_067).map { .tile($0, width: 256) }),
        ("tile/3/000.p/1", TileID(level: 3, number: 0).map { .tile($0, width: 1) }),
        ("tile/0/x001/000.p/255", TileID(level: 0, number: 1_000).map { .tile($0, width: 255) }),
        ("tile/entries/273.p/112", .entries(number: 273, width: 112)),
        ("tile/entries/x001/273", .entries(number: 1_273, width: 256)),
    ]

    @Test(arguments: paths) func `a path is written and read one way`(_ text: String, _ path: TilePath?) throws {
        let path = try #require(path)
        #expect(path.text == text)
        #expect(TilePath(text) == path)
    }

    @Test(
        arguments: [
            "", "/checkpoint", "tile", "tile/0", "tile/0/", "tile/0/0", "tile/0/00", "tile/0/0000", "tile/8/000",
            "tile/-1/000", "tile/00/000", "tile/0/001/000", "tile/0/x000/001", "tile/0/x001", "tile/0/000.p/0",
            "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p", "tile/0/000.p/1/", "tile/0/x001.p/1",
            "tile/entries", "tile/entries/../000", "tile/0/..", "tile/0/%2e%2e/000", "tile/0/000 ", "tile/0/０００",
            "tile/0/x999/x999/x999/x999/x999/x999/999", String(repeating: "x", count: 100_000),
        ]) func `every other path is refused`(_ text: String)
    {
        #expect(TilePath(text) == nil)
    }

    @Test func `entries are bundled with their lengths, and nothing else is read`() {
        let entries: [[UInt8]] = [[], [1], Array(repeating: 7, count: 300)]
        let bytes = EntryBundle.bytes(entries)
        #expect(bytes.prefix(5) == [0, 0, 0, 1, 1])
        #expect(EntryBundle.entries(bytes) == entries)
        #expect(EntryBundle.entries(Array(bytes.dropLast())) == nil)
        #expect(EntryBundle.entries([0]) == nil)
        #expect(EntryBundle.entries(Array(repeating: 0, count: 514)) == nil)
    }

    @Test func `a tile that lacks a hash is said`() throws {
        let log = MemoryLog(LogVectors.leaves)
        let nodes = TileNodes(log)
        #expect(throws: ProofError.missing(level: 0, number: 0)) { try nodes.node(height: 0, index: 8) }
        #expect(throws: ProofError.missing(level: 1, number: 0)) { try nodes.node(height: 8, index: 0) }
        #expect(throws: ProofError.missing(level: 0, number: 0)) { try Frontier(size: 9, tiles: log) }
    }
}
