/// The place of a cell, such as `C7`.
struct CellReference: Hashable {
    /// From 0.
    let column: Int
    /// From 1; `nil` where only the column is named.
    let row: Int?

    /// Reads letters and digits; a sheet has at most 16,384 columns and 1,048,576 rows.
    init?(_ bytes: some Sequence<UInt8>) {
        var column = 0
        var row = 0
        var hasRow = false
        for byte in bytes {
            switch byte {
            case 0x24: continue
            case 0x41...0x5A where !hasRow: column = column * 26 + Int(byte) - 0x40
            case 0x61...0x7A where !hasRow: column = column * 26 + Int(byte) - 0x60
            case 0x30...0x39:
                hasRow = true
                row = row * 10 + Int(byte) - 0x30
            default: return nil
            }
            guard column <= 16_384, row <= 1_048_576 else { return nil }
        }
        guard column > 0, !hasRow || row > 0 else { return nil }
        self.column = column - 1
        self.row = hasRow ? row : nil
    }

    /// The letters of a column that is counted from 0.
    static func letters(_ column: Int) -> String {
        var rest = column + 1
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(0x41 + (rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
