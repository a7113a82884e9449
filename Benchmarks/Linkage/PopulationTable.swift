import AnjuPopulation
import Foundation

/// A file of `anju generate --errors`, read whole: cells by record, in the order of ``RegisterField``.
struct PopulationTable {
    private(set) var records: [[String]] = []
    /// Of whom each record is.
    private(set) var people: [Int] = []

    /// Reads a file as the program writes it: no line break stands inside a cell.
    init(records path: String) throws {
        for line in try Self.lines(path) { records.append(Array(Self.cells(line).dropFirst())) }
    }

    /// Reads the truth beside it.
    mutating func readTruth(_ path: String) throws {
        people = try Self.lines(path).map { line in
            guard
                let person = line.split(separator: UInt8(ascii: ",")).last.flatMap({
                    Int(String(decoding: $0, as: UTF8.self))
                })
            else { throw BenchFailure("\(path) is no file of who is who") }
            return person
        }
        guard people.count == records.count else { throw BenchFailure("\(path) tells of other records") }
    }

    subscript(_ record: Int, _ field: RegisterField) -> String {
        records[record][RegisterField.allCases.firstIndex(of: field) ?? 0]
    }

    /// Lines behind the heading.
    private static func lines(_ path: String) throws -> ArraySlice<ArraySlice<UInt8>> {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe))
        return bytes.split(separator: UInt8(ascii: "\n")).dropFirst()
    }

    /// Cells of a line (RFC 4180).
    private static func cells(_ line: ArraySlice<UInt8>) -> [String] {
        let (comma, mark) = (UInt8(ascii: ","), UInt8(ascii: "\""))
        guard line.contains(mark) else {
            return line.split(separator: comma, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
        var (cells, cell, isQuoted) = ([String](), [UInt8](), false)
        var rest = line
        while let byte = rest.popFirst() {
            if byte == mark, isQuoted, rest.first == mark {
                cell.append(mark)
                rest.removeFirst()
            } else if byte == mark {
                isQuoted.toggle()
            } else if byte == comma, !isQuoted {
                cells.append(String(decoding: cell, as: UTF8.self))
                cell.removeAll(keepingCapacity: true)
            } else {
                cell.append(byte)
            }
        }
        return cells + [String(decoding: cell, as: UTF8.self)]
    }
}
