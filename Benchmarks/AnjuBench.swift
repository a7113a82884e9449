import AnjuTesting
import ArgumentParser
import Foundation

/// Measures Anju on the machine that it runs on.
@main
struct AnjuBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "AnjuBench",
        abstract:
            "Measure submissions, pages, memory, start, linkage, search, lists and files; print tables, write JSON.")

    /// A part that can be measured by itself.
    enum Part: String, CaseIterable, ExpressibleByArgument {
        case sqlite, postgres, log, program, linkage, febrl, search, lists, files, load
    }

    @Flag(help: "Few repetitions: shows that everything works.") var quick = false
    @Option(help: "Measure this part only; may be repeated.") var only: [Part] = []
    @Option(help: "Measure so many writers only; may be repeated.") var writers: [Int] = []
    @Option(help: "The program whose pages are measured.") var anju = Project.root + "/.build/release/anju"
    @Option(help: "Folder for the databases, on the disk that is meant.") var folder = Project.root + "/var/bench"
    @Option(help: "A demonstration that is there already, instead of a new one.") var demo: String?
    @Option(help: .hidden) var link: String?
    @Option(help: .hidden) var febrl: String?
    @Option(help: "File of the JSON; else Documentation/Measured/bench-DATE(-PART).json, or var/bench/quick.json.")
    var out: String?

    func validate() throws {
        guard writers.allSatisfy({ (1...256).contains($0) }) else { throw ValidationError("--writers is 1 to 256") }
    }

    func run() async throws {
        if let link { return try say(try LinkageRun(records: link, threads: 2).run()) }
        if let febrl { return try say(try FebrlRun(records: febrl).run()) }
        try await measure()
    }

    /// What a process of its own has measured, to the one that started it.
    private func say(_ figures: LinkageFigures) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        FileHandle.standardOutput.write(try encoder.encode(figures))
    }

    private func measure() async throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let parts = only.isEmpty ? Part.allCases : only
        var engines: [BenchEngine] = []
        let isOnBoth = !Set([.log, .lists, .load]).isDisjoint(with: parts)
        if parts.contains(.sqlite) || isOnBoth { engines.append(try await .sqlite()) }
        #if Postgres
        if parts.contains(.postgres) || isOnBoth { engines.append(try await .postgres()) }
        #endif
        let versions = Dictionary(uniqueKeysWithValues: engines.map { ($0.name, $0.version) })
        let date = Date.now.formatted(.iso8601)
        var report = BenchReport(
            date: date, isQuick: quick, machine: await Machine(folder: folder, engines: versions))
        for engine in engines where parts.contains(engine.name == "SQLite" ? .sqlite : .postgres) {
            for writers in writers.isEmpty ? [1, 8, 64] : writers {
                note("\(engine.name), \(writers) writers …")
                report.writers.append(try await writerBench(engine, writers).run())
            }
        }
        for engine in engines where parts.contains(.lists) {
            note("\(engine.name), long lists …")
            let bench = ListBench(
                engine: engine, folder: folder, buildings: quick ? 20_000 : 500_050, reads: quick ? 40 : 400)
            report.lists = (report.lists ?? []) + [try await bench.run()]
        }
        for engine in engines where parts.contains(.log) {
            note("\(engine.name), the log …")
            let bench = LogBench(
                engine: engine, folder: folder, entries: quick ? 600 : 20_000, reads: quick ? 40 : 1_000)
            report.logs = (report.logs ?? []) + [try await bench.run()]
        }
        for engine in engines where parts.contains(.load) {
            note("\(engine.name), searches beside registrations and a file …")
            let bench = LoadBench(
                engine: engine, folder: folder, people: quick ? 2_000 : 20_000, rate: 500, searches: quick ? 60 : 1_000)
            report.loads = (report.loads ?? []) + [try await bench.run()]
        }
        if parts.contains(.linkage) {
            note("linkage, ours and the peer in turns …")
            report.linkage = try await LinkageBench(folder: folder, isQuick: quick).run()
        }
        if parts.contains(.febrl) {
            note("the four sets of FEBRL, ours and two peers …")
            report.febrl = try await FebrlBench(folder: folder).run()
        }
        if parts.contains(.search) {
            note("search, ours and FTS5 …")
            report.searches = try await SearchBench(folder: folder, isQuick: quick).run()
        }
        #if Postgres
        if parts.contains(.files) {
            note("a file of people, and the same copied into a bare table …")
            report.imports = try await ImportBench(
                program: AnjuProgram(path: anju), folder: folder, people: quick ? 8_000 : 180_000
            ).run()
        }
        #endif
        if parts.contains(.program) {
            note("start, pages and memory of \(anju) …")
            report.program = try await measuredProgram()
        }
        let path = out ?? (quick ? folder + "/quick.json" : kept(date))
        try report.write(to: path)
        print(report.text)
        note("written to \(path)")
    }

    /// A part's figures stand beside those of a whole run, and never in their place.
    private func kept(_ date: String) -> String {
        let name = ([String(date.prefix(10))] + only.map(\.rawValue)).joined(separator: "-")
        return Project.root + "/Documentation/Measured/bench-\(name).json"
    }

    private func note(_ words: String) { FileHandle.standardError.write(Data((words + "\n").utf8)) }

    private func writerBench(_ engine: BenchEngine, _ writers: Int) -> WriterBench {
        let submissions = writers == 1 ? 400 : writers < 32 ? 1_200 : 2_400
        return WriterBench(
            engine: engine, folder: folder, writers: writers, submissions: quick ? max(20, writers) : submissions,
            turns: quick ? 1 : 3)
    }

    private func measuredProgram() async throws -> ProgramResult {
        let program = AnjuProgram(path: anju)
        guard FileManager.default.isExecutableFile(atPath: anju) else {
            throw BenchFailure("no program at \(anju): make bench builds it")
        }
        let made = folder + "/demo-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: made) }
        return try await ProgramBench(
            program: program, folder: demo ?? made, isFilled: demo != nil, people: quick ? 60 : 10_000,
            requests: quick ? 20 : 200, starts: quick ? 2 : 7, submissions: quick ? 20 : 1_000
        ).run()
    }
}
