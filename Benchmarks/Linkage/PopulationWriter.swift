import Foundation

/// Writes a made-up register to a file, a megabyte at a time.
struct PopulationWriter {
    private let path: String

    init(_ path: String) { self.path = path }

    func write(_ heading: String, _ lines: some Sequence<String>) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw BenchFailure("cannot write \(path)") }
        defer { try? file.close() }
        var waiting = heading
        for line in lines {
            waiting += line
            guard waiting.utf8.count >= 1 << 20 else { continue }
            try file.write(contentsOf: Data(waiting.utf8))
            waiting = ""
        }
        try file.write(contentsOf: Data(waiting.utf8))
    }
}
