import AnjuTesting
import Foundation

/// Links the four public sets of FEBRL, that hold made-up Australians and their slips of the pen, with ours and with two peers.
struct FebrlBench {
    let folder: String

    func run() async throws -> [FebrlResult] {
        let python = try await PeerPython(folder: folder).ready()
        let place = folder + "/febrl-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: place) }
        let said = place + "/peers.json"
        let script = Project.root + "/Benchmarks/Linkage/peer/febrl.py"
        let peers = try await Child.run(python, [script, place, "--json", said])
        guard peers.status == 0 else { throw BenchFailure("the peers failed: \(peers.errorText.suffix(2_000))") }
        var results = try JSONDecoder().decode(
            [FebrlResult].self, from: Data(contentsOf: URL(fileURLWithPath: said)))
        for place in results.indices { results[place].anju = try await ours(results[place].set, beside: said) }
        return results
    }

    private func ours(_ set: Int, beside said: String) async throws -> FebrlResult.Figures {
        let file = (said as NSString).deletingLastPathComponent + "/febrl\(set).csv"
        let linked = try await Child.run(CommandLine.arguments[0], ["--febrl", file])
        guard linked.status == 0 else { throw BenchFailure("linking failed: \(linked.errorText.suffix(2_000))") }
        let figures = try JSONDecoder().decode(LinkageFigures.self, from: linked.output)
        return FebrlResult.Figures(seconds: figures.wall, bestF1: figures.bestF1)
    }
}
