import Foundation

/// Everything that one run measured, as it is kept.
struct BenchReport: Codable, Sendable {
    /// When, in UTC.
    var date: String
    /// With few repetitions: it shows that the bench works, not how fast the product is.
    var isQuick: Bool
    var machine: Machine
    var writers: [WriterResult] = []
    var logs: [LogResult]?
    var program: ProgramResult?
    var linkage: [LinkageResult]?
    var febrl: [FebrlResult]?
    var searches: [SearchResult]?
    var lists: [ListResult]?
    var imports: [ImportResult]?
    var loads: [LoadResult]?

    /// Writes it as JSON with sorted keys.
    func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let folder = (path as NSString).deletingLastPathComponent
        if !folder.isEmpty {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        try (encoder.encode(self) + Data("\n".utf8)).write(to: URL(fileURLWithPath: path))
    }
}
