import Foundation

/// Processor seconds, from the kernel's own counts.
enum CPUTime {
    private static let ticksPerSecond = Double(sysconf(Int32(_SC_CLK_TCK)))

    /// What this process used so far.
    static func ofThisProcess() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(0), &usage)
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

    /// What a process used so far; 0 where there is none.
    static func of(process: Int32) -> Double { own(statistics(process)) }

    /// What a process and its children used, those that have ended too.
    static func ofFamily(_ parent: Int32) -> Double {
        let fields = statistics(parent)
        let ended = sum(fields, [13, 14])
        let children = processes().filter { statistics($0).dropFirst().first.flatMap { Int32($0) } == parent }
        return own(fields) + ended + children.reduce(0) { $0 + of(process: $1) }
    }

    /// What the whole machine was busy so far, all processors together, with what a host took from it.
    static func ofMachine() -> Double {
        let line = text("/proc/stat").split(separator: "\n").first ?? ""
        let ticks = line.split(separator: " ").dropFirst().prefix(8).map { Double($0) ?? 0 }
        guard ticks.count == 8 else { return 0 }
        // user, nice, system, idle, iowait, irq, softirq, steal: the fourth and fifth are rest.
        return (ticks.reduce(0, +) - ticks[3] - ticks[4]) / ticksPerSecond
    }

    private static func own(_ fields: [Substring]) -> Double { sum(fields, [11, 12]) }

    private static func sum(_ fields: [Substring], _ places: [Int]) -> Double {
        places.reduce(0) { $0 + (fields.indices.contains($1) ? Double(fields[$1]) ?? 0 : 0) } / ticksPerSecond
    }

    /// The fields of a process after its name in brackets: the first is the state, the second the parent.
    private static func statistics(_ process: Int32) -> [Substring] {
        guard let rest = text("/proc/\(process)/stat").split(separator: ")").last else { return [] }
        return rest.split(separator: " ")
    }

    private static func processes() -> [Int32] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { Int32($0) }
    }

    private static func text(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
}
