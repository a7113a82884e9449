import AnjuCore
import Foundation

/// The rows of a text with columns, one after another, as RFC 4180 has them and as spreadsheets save them.
///
/// It holds one row at a time. Rows are counted as a spreadsheet counts them: a field may run over lines.
public struct CSVReader {
    /// How the text is written down.
    public let encoding: CSVEncoding
    /// What parts the fields: a comma, a semicolon or a tabulator, whichever the first row has most of.
    public let separator: Character

    private var bytes: CSVBytes
    private let limits: TableLimits
    private let parting: UInt8
    private var row = 0

    /// Finds out encoding and separator.
    public init(_ source: TableSource, limits: TableLimits = .standard) throws {
        guard source.count <= limits.bytes else { throw TableFault.tooLarge.problem(limit: limits.bytes) }
        let found = try CSVSniffer(source).encoding()
        var start = CSVBytes(source, encoding: found.encoding, from: found.mark)
        parting = try Self.separator(of: &start)
        bytes = CSVBytes(source, encoding: found.encoding, from: found.mark)
        (encoding, separator) = (found.encoding, Character(UnicodeScalar(parting)))
        self.limits = limits
    }

    /// The next row; `nil` at the end.
    public mutating func next() throws -> TableRow? {
        guard try bytes.peek() != nil else { return nil }
        row += 1
        guard row <= limits.rows else { throw TableFault.tooManyRows.problem(row: row, limit: limits.rows) }
        var cells: [TableCell] = []
        while true {
            let field = try field(column: cells.count + 1)
            guard cells.count < limits.columns || field.isEmpty else {
                throw TableFault.tooManyColumns.problem(row: row, column: cells.count + 1, limit: limits.columns)
            }
            if cells.count < limits.columns { cells.append(field.isEmpty ? .empty : .text(field)) }
            let end = try bytes.take()
            if end == parting { continue }
            if end == Self.carriageReturn, try bytes.peek() == Self.lineFeed { _ = try bytes.take() }
            return TableRow(number: row, cells: cells == [.empty] ? [] : cells)
        }
    }

    private mutating func field(column: Int) throws -> String {
        let content = try bytes.peek() == Self.quote ? quoted(column) : plain(column)
        guard !content.contains(0), let text = decoded(content) else {
            throw TableFault.encoding.problem(row: row, column: column)
        }
        guard limits.allows(text) else { throw TableFault.cellTooLong.problem(row: row, column: column, limit: 32_767) }
        return FormulaGuard.opened(text)
    }

    private mutating func plain(_ column: Int) throws -> [UInt8] {
        var content: [UInt8] = []
        while let byte = try bytes.peek(), byte != parting, byte != Self.lineFeed, byte != Self.carriageReturn {
            try append(byte, to: &content, column)
            _ = try bytes.take()
        }
        return content
    }

    /// Text in quotes, in which a doubled quote is one; behind the last comes a separator, a line's end or the end.
    private mutating func quoted(_ column: Int) throws -> [UInt8] {
        var content: [UInt8] = []
        _ = try bytes.take()
        while let byte = try bytes.take() {
            if byte == Self.quote {
                let following = try bytes.peek()
                if following == Self.quote {
                    _ = try bytes.take()
                } else if following == nil || following == parting || following == Self.lineFeed
                    || following == Self.carriageReturn
                {
                    return content
                } else {
                    break
                }
            }
            try append(byte, to: &content, column)
        }
        throw TableFault.quotes.problem(row: row, column: column)
    }

    private func append(_ byte: UInt8, to content: inout [UInt8], _ column: Int) throws {
        guard content.count < limits.cellBytes else {
            throw TableFault.cellTooLong.problem(row: row, column: column, limit: limits.cellBytes)
        }
        content.append(byte)
    }

    private func decoded(_ content: [UInt8]) -> String? {
        switch encoding {
        case .utf8, .utf16LittleEndian, .utf16BigEndian: String(validating: content, as: UTF8.self)
        case .gb18030:
            content.allSatisfy { $0 < 0x80 }
                ? String(decoding: content, as: UTF8.self) : String(data: Data(content), encoding: Self.gb18030)
        }
    }

    /// The mark that the first row has most of outside quotes; a comma where it has none.
    private static func separator(of bytes: inout CSVBytes) throws -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        var seen = 0
        while seen < 1 << 16, let byte = try bytes.take() {
            seen += 1
            if byte == quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == lineFeed || byte == carriageReturn { if seen > 1 { break } }
            if separators.contains(byte) { counts[byte, default: 0] += 1 }
        }
        return separators.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? separators[0]
    }

    /// The first of those that are as many counts least, so that a comma comes last.
    private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    /// `kCFStringEncodingGB_18030_2000` as Foundation numbers it.
    private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)
}
