import AnjuTesting
import Foundation

/// On what, with what and of what something was measured.
struct Machine: Codable, Sendable {
    var processor: String
    var processors: Int
    var memoryGB: Double
    var kernel: String
    var system: String
    /// Of the folder in which databases are made.
    var fileSystem: String
    var loadBefore: String
    /// Commit of the sources, with a mark where they were changed.
    var commit: String
    var swift: String
    var engines: [String: String]

    init(folder: String, engines: [String: String]) async {
        processor = Self.line("/proc/cpuinfo", "model name") ?? "unknown"
        processors = ProcessInfo.processInfo.activeProcessorCount
        memoryGB = (Double(ProcessInfo.processInfo.physicalMemory) / 1_073_741_824 * 10).rounded() / 10
        kernel = await Self.said("uname", "-sr")
        system = Self.line("/etc/os-release", "PRETTY_NAME")?.replacing("\"", with: "") ?? "unknown"
        fileSystem = await Self.said("stat", "--file-system", "--format=%T", folder)
        loadBefore = ((try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? "").prefix { $0 != "\n" }
            .split(separator: " ").prefix(3).joined(separator: " ")
        let changed = await Self.said("git", "status", "--porcelain", "--untracked-files=no")
        commit = await Self.said("git", "rev-parse", "--short=12", "HEAD") + (changed.isEmpty ? "" : "+changes")
        swift = await Self.said("swift", "--version").split(separator: "\n").first.map(String.init) ?? "unknown"
        self.engines = engines
    }

    private static func line(_ path: String, _ name: String) -> String? {
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
        return line?.split(maxSplits: 1) { $0 == ":" || $0 == "=" }.last.map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }

    private static func said(_ program: String, _ arguments: String...) async -> String {
        let result = try? await Child.run(program, arguments, in: Project.root)
        return result?.text.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    }
}
