import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import Foundation

/// Fills the tree of places with buildings of one street, and reads pages of the list as the page of places does.
struct ListBench: Sendable {
    let engine: BenchEngine
    let folder: String
    let buildings: Int
    let reads: Int

    private static let area = "533102001"
    private static let page = 50

    func run() async throws -> ListResult {
        let place = folder + "/lists-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: place) }
        let bench = try await BenchCentre(try await engine.open(place), folder: place)
        try await fill(bench)
        // What autovacuum does within a minute of so many rows: before it the planner knows nothing of them, and sorts all.
        if engine.name == "PostgreSQL" { try await bench.database.write { try $0.run("ANALYZE premises") } }
        let pages = buildings / Self.page - 1
        let before = try await record(pages * Self.page - 1, bench)
        let first = try await sample { try await read(bench) }
        let deep = try await sample { try await read(bench, after: before) }
        var press: [Double] = []
        for number in stride(from: 0, to: buildings, by: max(1, buildings / reads)) {
            let line = Self.line(number)
            for length in 1...6 {
                let watch = Watch()
                _ = try await read(bench, start: String(line.prefix(length)))
                press.append(watch.milliseconds)
            }
        }
        await bench.database.close()
        return ListResult(
            engine: engine.name, buildings: buildings, pages: pages, firstP50: first.median,
            firstP95: first.percentile(95), deepP50: deep.median, deepP95: deep.percentile(95),
            pressP95: Sample(press).percentile(95))
    }

    /// Lines that stand in the list in the order of their numbers.
    private static func line(_ number: Int) -> String {
        let digits = String(number)
        return "街" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits + "号"
    }

    private func fill(_ bench: BenchCentre) async throws {
        let (centre, step) = (bench.centre, 5_000)
        for start in stride(from: 0, to: buildings, by: step) {
            let end = min(start + step, buildings)
            try await bench.database.write { transaction in
                for number in start..<end {
                    let line = Self.line(number)
                    let record = PlaceRecord(
                        id: centre.ambient.id(), parent: nil, kind: .building, area: Self.area, buildingLine: line,
                        names: [line], capacity: nil, closedAt: nil, version: 1)
                    try transaction.insert(
                        record, labelIndex: line, detailIndex: line, sealer: centre.sealer, at: centre.ambient.now())
                }
            }
        }
    }

    private func record(_ number: Int, _ bench: BenchCentre) async throws -> PlaceRecord {
        let found = try await read(bench, start: Self.line(number))
        guard let record = found.first else { throw BenchFailure("no building stands at \(number)") }
        return record
    }

    private func read(
        _ bench: BenchCentre, start: String = "", after: PlaceRecord? = nil
    ) async throws -> [PlaceRecord] {
        let sealer = bench.centre.sealer
        return try await bench.database.read {
            try $0.buildings(area: Self.area, start: start, after: after, limit: Self.page + 1, sealer: sealer)
        }
    }

    private func sample(_ work: () async throws -> [PlaceRecord]) async throws -> Sample {
        var values: [Double] = []
        for turn in 0..<reads + 20 {
            let watch = Watch()
            guard try await !work().isEmpty else { throw BenchFailure("an empty page") }
            if turn >= 20 { values.append(watch.milliseconds) }
        }
        return Sample(values)
    }
}
