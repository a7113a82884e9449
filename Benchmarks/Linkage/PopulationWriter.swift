import AnjuPopulation
import Foundation

/// Writes a made-up register to a file of its own.
struct PopulationWriter {
    private let path: String

    init(_ path: String) { self.path = path }

    func write(_ heading: String, _ lines: some Sequence<String>) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw BenchFailure("cannot write \(path)") }
        defer { try? file.close() }
        try PopulationFile.write(heading, lines, to: file)
    }
}
