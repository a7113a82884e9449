import Foundation
import Glibc

/// What a process has had of the processor.
enum ProcessorTime {
    /// Its time in its own code and in the system's (`utime` and `stime` of proc(5)); `nil` once it is gone.
    static func spent(by process: Int32) -> Duration? {
        guard let data = FileManager.default.contents(atPath: "/proc/\(process)/stat") else { return nil }
        // The name in parentheses may hold blanks: the fields are counted behind it.
        let fields = String(decoding: data, as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 12, let own = Int(fields[11]), let system = Int(fields[12]) else { return nil }
        return .milliseconds((own + system) * 1_000 / Int(sysconf(Int32(_SC_CLK_TCK))))
    }
}
