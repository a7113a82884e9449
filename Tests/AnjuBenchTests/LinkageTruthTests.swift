import AnjuPopulation
import Foundation
import Testing

@testable import AnjuBench

/// How right proposals are is counted as anybody would on paper.
@Suite struct LinkageTruthTests {
    private static func pair(_ left: Int, _ right: Int, _ bits: Float, _ probability: Double) -> LinkageTruth.Proposal {
        LinkageTruth.Proposal(left: left, right: right, bits: bits, probability: probability)
    }

    /// Records 0 to 2 are one person's, 3 and 4 another's, 5 a third's: four true pairs.
    private let truth = LinkageTruth(people: [1, 1, 1, 2, 2, 3])
    /// Three right and one wrong, which stands third; one right pair is never proposed.
    private let proposals = [
        Self.pair(3, 4, 7, 0.9), Self.pair(0, 1, 9, 0.999), Self.pair(2, 5, 8, 0.995), Self.pair(1, 2, 8.5, 0.997),
    ]

    private func told(_ record: Int) -> LinkageTruth.Told {
        // The third record is in another script than the first two, and shares a number with nobody.
        record == 2 ? (["", "", "အောင်"], ["", ""]) : (["", "AUNG \(record)", ""], ["N\(record)", ""])
    }

    @Test func `precision and recall are those of the list from its surest pair on`() {
        let figures = truth.figures(proposals, told: told)
        #expect(figures.records == 6 && figures.truePairs == 4 && figures.candidates == 4)
        // Behind the fourth proposal: three of four found, one of four wrong.
        #expect(abs(figures.bestF1 - 0.75) < 1e-9)
        #expect(abs(figures.ceiling - 0.75) < 1e-9)
        // At .99 three stand, two of them right: 2 · 2 ÷ (3 + 4).
        #expect(abs(figures.f1At99 - 4.0 / 7) < 1e-9)
        // Precision at each hit: 1, 1, 3/4, of four.
        #expect(abs(figures.averagePrecision - 2.75 / 4) < 1e-9)
    }

    @Test func `pairs in other scripts alone are counted where the whole is right to .98`() {
        let figures = truth.figures(proposals, told: told)
        // 0–2 and 1–2; the second is among the two that stand before the first mistake.
        #expect(figures.crossPairs == 2 && figures.crossRecall == 0.5)
        let none = truth.figures([], told: told)
        #expect(none.bestF1 == 0 && none.crossRecall == 0 && none.averagePrecision == 0)
    }

    @Test func `a file is read as the program writes it, marks and commas in a cell`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("anju-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (path, records) = (folder.path + "/made.csv", Population(people: 40, seed: 7, hasErrors: true).records())
        try PopulationWriter(path).write(PopulationFile.heading, records.map(PopulationFile.line))
        try PopulationWriter(path + ".truth").write(PopulationFile.truthHeading, records.map(PopulationFile.truth))
        var table = try PopulationTable(records: path)
        #expect(throws: BenchFailure.self) { try table.readTruth(path) }
        try table.readTruth(path + ".truth")
        #expect(table.records == records.map(\.values) && table.people == records.map(\.person))
        let odd = folder.path + "/odd.csv"
        try Data("record,a,b\n1,\"x,\"\"y\"\"\",z\n".utf8).write(to: URL(fileURLWithPath: odd))
        #expect(try PopulationTable(records: odd).records == [["x,\"y\"", "z"]])
    }
}
