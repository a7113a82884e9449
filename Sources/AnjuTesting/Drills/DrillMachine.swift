import Foundation

/// The machine that something was measured on.
public struct DrillMachine: Codable, Hashable, Sendable {
    public let processor: String
    public let cores: Int
    public let kernel: String
    /// The file system under the data.
    public let fileSystem: String

    /// This machine, and what lies under `folder`.
    public init(folder: String) {
        let processors = Self.lines("/proc/cpuinfo")
        let model = processors.first { $0.hasPrefix("model name") }?.split(separator: ":", maxSplits: 1).last
        processor = model.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown"
        cores = ProcessInfo.processInfo.activeProcessorCount
        kernel = Self.lines("/proc/sys/kernel/osrelease").first ?? "unknown"
        // … mount point (the fifth field) … - type source options; the longest mount point that leads to the folder.
        let mounts = Self.lines("/proc/self/mountinfo").compactMap { line -> (point: Substring, type: Substring)? in
            let fields = line.split(separator: " ")
            guard fields.count > 5, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else { return nil }
            return (fields[4], fields[dash + 1])
        }
        let under = mounts.filter { folder == $0.point || folder.hasPrefix($0.point == "/" ? "/" : $0.point + "/") }
        fileSystem = under.max { $0.point.count <= $1.point.count }.map { String($0.type) } ?? "unknown"
    }

    private static func lines(_ path: String) -> [String] {
        ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
    }
}
