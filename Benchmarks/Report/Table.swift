/// Lines of cells, the first a heading, set in columns: the first to the left, the others to the right.
struct Table {
    var lines: [[String]]

    init(_ heading: String...) { lines = [heading] }

    mutating func add(_ cells: String...) { lines.append(cells) }

    var text: String {
        let count = lines.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            lines.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
        }
        return lines.map { cells in
            cells.enumerated().map { column, cell in
                let blank = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + blank : blank + cell
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}

extension Double {
    /// With so many digits after the point.
    func digits(_ count: Int) -> String {
        var factor = 1.0
        for _ in 0..<count { factor *= 10 }
        let whole = Int((self * factor).rounded())
        guard count > 0 else { return "\(whole)" }
        let digits = String(abs(whole))
        let padded = String(repeating: "0", count: max(0, count + 1 - digits.count)) + digits
        return (whole < 0 ? "-" : "") + padded.dropLast(count) + "." + padded.suffix(count)
    }
}
