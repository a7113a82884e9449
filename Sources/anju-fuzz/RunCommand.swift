import AnjuFuzzing
import ArgumentParser
import Foundation

/// Fuzzes one parser after the other.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "run", abstract: "Fuzz; the default.")

    @Option(help: "How long for each parser.") var seconds: Double?
    @Option(help: "How many inputs for each parser, where no time is given.") var executions: Int?
    @Option(help: "The same seed makes the same inputs.") var seed: UInt64 = 1
    @Option(help: "A parser by its name; repeat for more.") var target: [String] = []
    @Option(help: "Where findings are kept.") var folder = FileManager.default.temporaryDirectory.path + "/anju-fuzz"
    @Option(help: "Seconds that one input may take.") var patience = 10.0
    @Option(help: "Memory of a reading process, in MiB of its address space.") var mebibytes: UInt = 3_072
    @Option(help: "How often a finding is read again to make it shorter.") var tries = 300

    func validate() throws {
        guard (seconds == nil) != (executions == nil) else { throw ValidationError("give --seconds or --executions") }
        for name in target where FuzzTargets.named(name) == nil {
            throw ValidationError("there is no parser `\(name)`; anju-fuzz list names them")
        }
    }

    func run() async throws {
        let targets = target.isEmpty ? FuzzTargets.all : target.compactMap(FuzzTargets.named)
        let watch = Watch(patience: .seconds(patience), mebibytes: mebibytes)
        var findings = 0
        for target in targets {
            let started = ContinuousClock.now
            switch try await watch.run(target.name, seed: seed, seconds: seconds, executions: executions) {
            case .done(let tally): Text.say(line(target, tally, started.duration(to: .now)))
            case .wrong(let finding):
                findings += 1
                try await report(finding, in: target, watch)
            }
        }
        if findings > 0 { throw ExitCode(1) }
    }

    private func line(_ target: FuzzTarget, _ tally: FuzzTally, _ time: Duration) -> String {
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        let rate = Int(Double(tally.executions) / max(seconds, 0.001))
        return Text.padded(target.name, 14) + Text.padded(left: "\(tally.executions)", 10) + " inputs "
            + Text.padded(left: "\(rate)", 8) + "/s " + Text.padded(left: "\(tally.accepted)", 9) + " taken "
            + Text.padded(left: "\(tally.refused)", 10) + " refused " + Text.padded(left: "\(tally.outcomes)", 5)
            + " outcomes"
    }

    private func report(_ finding: Finding, in target: FuzzTarget, _ watch: Watch) async throws {
        // A hang is waited for each time, so it is tried less often.
        var minimiser = Minimiser(tries: finding.kind == .hang ? min(tries, 20) : tries)
        let short = try await minimiser.shortened(finding.input) { input in
            try await watch.replay(target.name, input)?.kind == finding.kind
        }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = "\(folder)/\(target.name)-\(finding.kind.rawValue)-\(seed)"
        try Data(short).write(to: URL(fileURLWithPath: path))
        let last = finding.words.split(separator: "\n").first.map(String.init) ?? ""
        Text.say("\(Text.padded(target.name, 14))FOUND a \(finding.kind.rawValue): \(last.prefix(200))")
        Text.say("  base64: \(Data(short).base64EncodedString())")
        Text.say("  kept:   \(path) (\(short.count) bytes, of \(finding.input.count))")
        Text.say("  again:  anju-fuzz replay \(target.name) \(path)")
    }
}
