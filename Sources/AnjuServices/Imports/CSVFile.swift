import AnjuCore
import AnjuDocuments
import Foundation

/// A text with columns that is written to a file, readable by its owner alone.
final class CSVFile {
    private var writer = CSVWriter()
    private var waiting: [UInt8] = []
    private let file: FileHandle

    init(path: String) throws {
        let isMade = FileManager.default.createFile(
            atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard isMade, let file = FileHandle(forWritingAtPath: path) else {
            throw Problem(.unavailable, "table.not-written")
        }
        self.file = file
    }

    func write(_ cells: [TableCell]) throws {
        waiting += writer.row(cells)
        if waiting.count > 1 << 16 { try flush() }
    }

    func close() throws {
        try flush()
        try file.close()
    }

    private func flush() throws {
        do {
            try file.write(contentsOf: Data(waiting))
            waiting = []
        } catch { throw Problem(.unavailable, "table.not-written") }
    }
}
