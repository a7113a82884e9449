import AnjuFuzzing
import ArgumentParser
import Foundation
import Glibc

/// The process that reads: it may end in any way, and its watcher knows by which input.
struct ChildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "child", shouldDisplay: false)

    /// Says that a rule was broken, as against any other end.
    static let brokenRule: Int32 = 3

    @Argument var target: String
    @Option var trace: String
    @Option var seed: UInt64 = 1
    @Option var seconds: Double?
    @Option var executions: Int?
    @Option(help: "Reads this one file instead.") var input: String?
    @Option var mebibytes: UInt = 3_072

    func run() throws {
        guard let target = FuzzTargets.named(target) else { throw ValidationError("no such target") }
        var limit = rlimit(rlim_cur: mebibytes << 20, rlim_max: mebibytes << 20)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
        do {
            if let input {
                _ = try target.check([UInt8](try Data(contentsOf: URL(fileURLWithPath: input))))
                return
            }
            var loop = try FuzzLoop(target, seed: seed)
            let end = seconds.map { ContinuousClock.now + .seconds($0) }
            let tally = try loop.run(try FuzzTrace(path: trace)) { count in
                count >= executions ?? .max || (end.map { ContinuousClock.now >= $0 } ?? false)
            }
            print(String(decoding: try JSONEncoder().encode(tally), as: UTF8.self))
        } catch let broken as BrokenRule {
            FileHandle.standardError.write(Data("\(broken)\n".utf8))
            throw ExitCode(Self.brokenRule)
        }
    }
}
