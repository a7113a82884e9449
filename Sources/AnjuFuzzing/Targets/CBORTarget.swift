import AnjuCore
import AnjuSeal

/// The binary notation under seals, status lists and trust lists.
enum CBORTarget {
    static let target = FuzzTarget(
        "cbor", "deterministic CBOR",
        words: [
            [0x18, 24], [0x19, 1, 0], [0x1B, 0, 0, 0, 1, 0, 0, 0, 0],
            [0x9B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
            [0x5B, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0xBF], [0xFF], [0xA1], [0x81], [0xD2], [0xF6],
            [0x63, 0xE2, 0x84, 0xAB], [0x61, 0x41], [0x62, 0xCC, 0x8A],
        ],
        seeds: {
            let items: [CBOR] = [
                0, CBOR(-1), .unsigned(.max), .negative(.max), .bytes([1, 2, 3]), "Anju",
                .array([1, .null, .bool(true)]),
                [1: "a", "b": .array([]), .bytes([0]): .tagged(18, .array([.bytes([]), [:]]))],
                (0..<15).reduce(CBOR.null) { item, _ in .array([item]) },
            ]
            return items.map(\.encoded)
        },
        run: { input in
            let item: CBOR
            do { item = try CBOR(input) } catch { return .refused("\(error)") }
            try BrokenRule.unless(item.encoded == input, "what was read is written in another way")
            return .accepted("\(input[0] >> 5)")
        })
}
