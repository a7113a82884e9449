import AnjuCore
import AnjuLog
import AnjuStore
import Foundation

/// Writes the log into a folder, as c2sp.org/tlog-tiles lays it out, for auditors.
public struct ExportLog: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Writes into `folder`, which is made; answers how many entries there are.
    public func callAsFunction(into folder: String) async throws -> Int {
        try await centre.ledger.readImpersonal { transaction in
            var export = LogExport(transaction) { path, bytes in
                let file = URL(fileURLWithPath: folder + "/" + path.text)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(bytes).write(to: file, options: [.atomic])
            }
            return try export.run()
        }
    }
}
