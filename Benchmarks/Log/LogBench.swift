import AnjuCore
import AnjuDomain
import AnjuLog
import AnjuSQL
import AnjuServices
import AnjuStore
import Foundation

/// Fills a log, sequences it, proves and checks it, and reads with and without an entry.
struct LogBench: Sendable {
    let engine: BenchEngine
    let folder: String
    let entries: Int
    let reads: Int

    private static let clerk = Actor.program

    func run() async throws -> LogResult {
        let place = folder + "/log-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: place) }
        let bench = try await BenchCentre(try await engine.open(place), folder: place)
        let centre = bench.centre
        let written = try await seconds { try await write(centre) }
        let sequencer = Sequencer(centre: centre, holder: "bench")
        let sequenced = try await seconds {
            let count = try await sequencer.run()
            guard count == entries else { throw BenchFailure("\(count) of \(entries) entries were sequenced") }
        }
        let (proofs, proven) = try await prove(centre)
        let checked = try await seconds {
            guard try await VerifyLog(centre: centre)().faults.isEmpty else { throw BenchFailure("the log is wrong") }
        }
        let plain = try await sample { try await Self.read(centre, isEntered: false) }
        let entered = try await sample { try await Self.read(centre, isEntered: true) }
        await bench.database.close()
        let count = Double(entries)
        return LogResult(
            engine: engine.name, entries: entries, writtenPerSecond: count / written,
            sequencedPerSecond: count / sequenced, provenPerSecond: Double(proofs) / proven,
            checkedPerSecond: count / checked, plainMedian: plain.median, plainP99: plain.percentile(99),
            enteredMedian: entered.median, enteredP99: entered.percentile(99))
    }

    private func seconds(_ work: () async throws -> Void) async throws -> Double {
        let start = ContinuousClock.now
        try await work()
        return (ContinuousClock.now - start) / .seconds(1)
    }

    private func sample(_ work: () async throws -> Void) async throws -> Sample {
        var values: [Double] = []
        for turn in 0..<reads + 20 {
            let taken = try await seconds(work)
            if turn >= 20 { values.append(taken * 1_000) }
        }
        return Sample(values)
    }

    private func write(_ centre: Centre) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<64 {
                let share = entries / 64 + (writer < entries % 64 ? 1 : 0)
                group.addTask {
                    for _ in 0..<share {
                        let people: [ID<Person>] = [centre.ambient.id(), centre.ambient.id()]
                        try await centre.ledger.write(as: Self.clerk, for: "registration", law: "") { _ in
                            Audited((), .personSearched, on: "search", of: people, groups: ["identity"])
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private struct Pair: Sendable {
        var entry: ID<LedgerEntry>
        var person: ID<Person>
    }

    private func prove(_ centre: Centre) async throws -> (count: Int, seconds: Double) {
        let limit = reads
        let pairs = try await centre.ledger.readImpersonal { transaction in
            try transaction.rows("SELECT entry, subject FROM ledger_subject ORDER BY subject LIMIT \(limit)").map {
                Pair(entry: try $0.get("entry"), person: try $0.get("subject"))
            }
        }
        let taken = try await seconds {
            for pair in pairs {
                let file = try await centre.ledger.readImpersonal {
                    try $0.proof(of: pair.entry, about: pair.person)
                }
                guard file.proof.count > 3 else { throw BenchFailure("a proof is too short") }
            }
        }
        return (pairs.count, taken)
    }

    private static func read(_ centre: Centre, isEntered: Bool) async throws {
        guard isEntered else {
            _ = try await centre.ledger.readImpersonal { try $0.setting("pack") }
            return
        }
        let person: ID<Person> = centre.ambient.id()
        _ = try await centre.ledger.read(as: clerk, for: "registration", law: "") {
            Disclosed(try $0.setting("pack"), .personRead, on: person.rawValue, of: [person], groups: ["identity"])
        }
    }
}
