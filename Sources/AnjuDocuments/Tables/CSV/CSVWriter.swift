/// Writes rows as text with columns: UTF-8, lines ended as RFC 4180 has it, no field that a spreadsheet would work out.
public struct CSVWriter {
    private let separator: UInt8
    private var isFirst: Bool

    /// `marksEncoding` says whether a byte order mark comes first, without which spreadsheets in China take UTF-8 for
    /// GBK.
    public init(marksEncoding: Bool = true, separator: Character = ",") {
        self.separator = separator.asciiValue ?? UInt8(ascii: ",")
        isFirst = marksEncoding
    }

    /// The bytes of the next row.
    public mutating func row(_ cells: [TableCell]) -> [UInt8] {
        var bytes: [UInt8] = isFirst ? [0xEF, 0xBB, 0xBF] : []
        isFirst = false
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(separator) }
            append(cell, to: &bytes)
        }
        // A single empty field would be an empty line, which is no row with a field.
        if cells == [.empty] { bytes += [0x22, 0x22] }
        return bytes + [0x0D, 0x0A]
    }

    private func append(_ cell: TableCell, to bytes: inout [UInt8]) {
        let text =
            switch cell {
            case .text(let text), .date(let text), .fault(let text): FormulaGuard.closed(text)
            case .empty, .number, .truth: cell.text
            }
        let needsQuotes =
            text.utf8.contains { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            || text.utf8.first == 0x20 || text.utf8.last == 0x20
        guard needsQuotes else { return bytes += Array(text.utf8) }
        bytes.append(0x22)
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
