import AnjuDocuments
import AnjuTesting
import Foundation

/// A workbook with cells that are shown as one, which our own writer makes none of: openpyxl makes it.
enum TallWorkbook {
    /// The bytes of a workbook of one sheet.
    static func bytes(_ rows: [[String]], tall: String) async throws -> Data {
        let scratch = try Scratch()
        let path = scratch.file("tall.xlsx")
        let input = try JSONEncoder().encode(rows)
        _ = try await Oracle.run("tables.py", ["tall", path, tall], input: input)
        return try Data(contentsOf: URL(fileURLWithPath: path))
    }
}
