import AnjuPopulation
import AnjuTesting
import Foundation

/// Links made-up registers with our own matching and with Splink, in turns, each in a process of its own.
struct LinkageBench {
    let folder: String
    let isQuick: Bool

    /// Records, seeds and turns: seeds that nothing was tuned on (11 to 13 were looked at).
    private var sizes: [(records: Int, seed: UInt64, turns: Int)] {
        isQuick
            ? [(10_000, 70_001, 1)]
            : [(100_000, 70_001, 3), (100_000, 70_002, 3), (100_000, 70_003, 3), (1_000_000, 70_004, 1)]
    }

    func run() async throws -> [LinkageResult] {
        let python = try await PeerPython(folder: folder).ready()
        var results: [LinkageResult] = []
        for size in sizes {
            let people = Self.people(for: size.records)
            let file = folder + "/linkage-\(size.records)-\(size.seed).csv"
            defer { for path in [file, file + ".truth"] { try? FileManager.default.removeItem(atPath: path) } }
            try Self.write(people: people, seed: size.seed, to: file)
            var result = LinkageResult(people: people, seed: size.seed, ours: [], peer: [])
            for _ in 0..<size.turns {
                result.ours.append(try await Self.ours(file))
                result.peer.append(try await Self.peer(file, python))
            }
            results.append(result)
        }
        return results
    }

    /// How many people come to about so many records, by a small sample of the same making.
    private static func people(for records: Int) -> Int {
        let sample = 2_000
        let made = Population(people: sample, seed: 70_000, hasErrors: true).records().count
        return records * sample / made
    }

    private static func write(people: Int, seed: UInt64, to path: String) throws {
        let records = Population(people: people, seed: seed, hasErrors: true).records()
        try PopulationWriter(path).write(PopulationFile.heading, records.lazy.map(PopulationFile.line))
        try PopulationWriter(path + ".truth").write(PopulationFile.truthHeading, records.lazy.map(PopulationFile.truth))
    }

    private static func ours(_ file: String) async throws -> LinkageFigures {
        try await figures(CommandLine.arguments[0], ["--link", file])
    }

    private static func peer(_ file: String, _ python: String) async throws -> LinkageFigures {
        let script = Project.root + "/Benchmarks/Linkage/peer/splink_peer.py"
        let said = file + ".peer.json"
        defer { try? FileManager.default.removeItem(atPath: said) }
        let result = try await Child.run(python, [script, file, file + ".truth", "--json", said])
        guard result.status == 0 else { throw BenchFailure("the peer failed: \(result.errorText.suffix(2_000))") }
        return try JSONDecoder().decode(LinkageFigures.self, from: Data(contentsOf: URL(fileURLWithPath: said)))
    }

    private static func figures(_ program: String, _ arguments: [String]) async throws -> LinkageFigures {
        let result = try await Child.run(program, arguments)
        guard result.status == 0 else { throw BenchFailure("linking failed: \(result.errorText.suffix(2_000))") }
        return try JSONDecoder().decode(LinkageFigures.self, from: result.output)
    }
}
