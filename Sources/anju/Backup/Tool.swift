import Foundation

/// A program of the system that we call.
enum Tool {
    /// Runs it to its end; throws with its own words where it fails, and with the package where it is not installed.
    ///
    /// Secrets go by its environment, never among its arguments.
    static func run(_ name: String, _ arguments: [String], package: String, environment: [String: String] = [:]) throws
    {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        guard let path = folders.map({ "\($0)/\(name)" }).first(where: FileManager.default.isExecutableFile) else {
            throw CommandFailure("\(name) is not installed", mend: "apt-get install \(package)")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw CommandFailure("\(name) failed: " + words.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }
}
