import AnjuDocuments
import AnjuTesting
import Foundation

/// A made-up table of sheets, the same for the same seed.
struct MadeTable {
    struct Sheet {
        let name: String
        var rows: [TableRow]
    }

    private(set) var sheets: [Sheet] = []
    private var dice: SeededNumbers

    private static let texts = [
        "王伟", "မောင်မောင်", "Ko \"Lay\"", "a,b;c\td", "line\nbreak", "=1+1", "+86 1", "-x", "@y", "007", "<&>",
        "  edge ", "110105190003070038", "𠮷野", "'quoted", "'=x", "TRUE", "a\u{1}b",
    ]
    private static let dates = ["1900-03-01", "2026-02-28", "2024-02-29 23:59:59", "1999-12-31 00:00:01", "08:30:00"]

    init(seed: UInt64) {
        dice = SeededNumbers(seed: seed)
        for index in 0..<Int.random(in: 1...3, using: &dice) {
            var sheet = Sheet(name: ["人员", "people", "it's"][index], rows: [])
            var number = 0
            for _ in 0..<Int.random(in: 1...12, using: &dice) {
                number += Int.random(in: 1...3, using: &dice)
                let cells = (0..<Int.random(in: 1...8, using: &dice)).map { _ in cell() }
                sheet.rows.append(
                    TableRow(number: number, cells: cells, isHidden: Int.random(in: 0...9, using: &dice) == 0))
            }
            sheets.append(sheet)
        }
    }

    private mutating func cell() -> TableCell {
        switch Int.random(in: 0...6, using: &dice) {
        case 0: .empty
        case 1: .number("\(Int.random(in: -1_000_000_000...1_000_000_000, using: &dice))")
        case 2: .number("\(Double(Int.random(in: -999_999...999_999, using: &dice)) / 1_000)")
        case 3: .truth(Bool.random(using: &dice))
        case 4: .date(Self.dates.randomElement(using: &dice) ?? "")
        default: .text(Self.texts.randomElement(using: &dice) ?? "")
        }
    }

    func writeWorkbook(_ path: String) throws {
        let writer = try WorkbookWriter(path: path)
        for sheet in sheets {
            try writer.addSheet(sheet.name)
            for (index, row) in sheet.rows.enumerated() {
                try writer.write(row, as: WorkbookRowStyle.allCases[index % 3])
            }
        }
        try writer.close()
    }

    /// The rows of the first sheet.
    func writeText(_ path: String) throws {
        var writer = CSVWriter()
        let bytes = (sheets.first?.rows ?? []).flatMap { writer.row($0.cells) }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
}
