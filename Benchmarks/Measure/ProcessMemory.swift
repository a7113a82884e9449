import Foundation

/// What a process holds in memory, as the kernel adds it up.
struct ProcessMemory: Codable, Sendable {
    /// Megabytes in memory, files of the program and shared pages among them.
    var residentMB: Double
    /// Megabytes that go away with the process: what it wrote, and pages of files that nobody else has mapped.
    var privateMB: Double
    /// Megabytes that it wrote itself.
    var anonymousMB: Double

    /// Reads `/proc/N/smaps_rollup`.
    init(of process: Int32) throws {
        try self.init(rollup: try String(contentsOfFile: "/proc/\(process)/smaps_rollup", encoding: .utf8))
    }

    /// Reads the text of such a file.
    ///
    /// Throws where it lacks a line.
    init(rollup text: String) throws {
        var kilobytes: [Substring: Double] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count == 3, words[2] == "kB" else { continue }
            kilobytes[words[0].dropLast()] = Double(words[1])
        }
        guard let resident = kilobytes["Rss"], let clean = kilobytes["Private_Clean"],
            let dirty = kilobytes["Private_Dirty"], let anonymous = kilobytes["Anonymous"]
        else { throw BenchFailure("the kernel's smaps_rollup lacks a line") }
        residentMB = resident / 1_024
        privateMB = (clean + dirty) / 1_024
        anonymousMB = anonymous / 1_024
    }
}
