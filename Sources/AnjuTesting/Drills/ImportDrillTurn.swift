import Foundation

/// The deployment under an import drill, and what was seen of it so far.
struct ImportDrillTurn {
    /// The arguments that make the program work on it.
    let place: [String]
    var server: ServingProgram
    var report: ImportDrillReport
    private var dice: SeededNumbers
    private let began = ContinuousClock.now

    init(place: [String], people: Int, server: ServingProgram) {
        (self.place, self.server) = (place, server)
        report = ImportDrillReport(people: people)
        dice = SeededNumbers(seed: UInt64(people))
    }

    /// What is stored, read by a program that shares no line with ours; counted through where it is `whole`.
    func stored(whole: Bool = false) async throws -> ImportDrillStored {
        let database =
            place.count > 2
            ? ["postgres", String(place[3].dropFirst("postgres:".count))] : ["sqlite", place[1] + "/anju.db"]
        let said = try await Oracle.run("import_stored.py", database + (whole ? ["whole"] : []))
        return try JSONDecoder().decode(ImportDrillStored.self, from: Data(said.utf8))
    }

    /// Lets a command begin something, and sees it through to a state, with so many kills on the way.
    mutating func work(_ command: [String], as login: String, until state: String, kills: Int) async throws {
        let arguments = ["import"] + command + ["--as", login] + place
        let asked = Task { try await AnjuProgram.run(arguments, input: ImportDrill.password + "\n") }
        var blows = try await moments(kills, command)
        while true {
            try await Task.sleep(for: .milliseconds(100))
            let run = try await stored().runs.last
            report.see(run)
            guard run?.state != state else { break }
            guard let run, let blow = blows.first, run.hasBegun(towards: state), run.done(towards: state) >= blow else {
                continue
            }
            blows.removeFirst()
            try await Task.sleep(for: .milliseconds(Int.random(in: 0...400, using: &dice)))
            try await kill()
        }
        let answer = try await asked.value
        // A command that was killed, or whose server was, says nothing more; else it says that all went well.
        guard kills > 0 || answer.status == 0 else { throw DrillFailure(description: answer.errorText) }
    }

    /// After how many rows the blows fall: whole chunks of 500, which is how progress goes, and fewer than the file has.
    private mutating func moments(_ kills: Int, _ command: [String]) async throws -> [Int] {
        let rows = command.first == "run" ? report.people / 4 : try await stored().runs.last?.rows ?? 0
        return (0..<kills).map { _ in Int.random(in: 0..<max(rows * 3 / 4, 1), using: &dice) / 500 * 500 }
            .sorted()
    }

    /// Ends every process of the program that works on this deployment, as a power cut would, and starts the server again.
    private mutating func kill() async throws {
        report.peakKiB = max(report.peakKiB, Self.working(on: place).map(Self.peak).max() ?? 0)
        for process in Self.working(on: place) { Glibc.kill(process, SIGKILL) }
        _ = await server.status()
        let left = try await stored(whole: true)
        report.judge(left, "after kill \(report.kills + 1)")
        report.kills += 1
        server = try await ServingProgram.start(place)
    }

    /// Ends the server and looks at everything.
    mutating func end() async throws -> ImportDrillReport {
        report.peakKiB = max(report.peakKiB, Self.working(on: place).map(Self.peak).max() ?? 0)
        guard await server.stop() == 0 else { throw DrillFailure(description: "the last server ended otherwise") }
        let left = try await stored(whole: true)
        report.judge(left, "at the end")
        report.end(left, seconds: (ContinuousClock.now - began) / .seconds(1))
        return report
    }

    /// The processes whose command names the folder.
    private static func working(on place: [String]) -> [Int32] {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return entries.compactMap { Int32($0) }.filter { process in
            guard let words = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else { return false }
            let all = String(decoding: words, as: UTF8.self).split(separator: "\0").map(String.init)
            return all.first?.hasSuffix("anju") == true && all.contains(place[1])
        }
    }

    /// The most memory that a process held so far, in KiB, files that are mapped counted too.
    private static func peak(of process: Int32) -> Int {
        let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
}
