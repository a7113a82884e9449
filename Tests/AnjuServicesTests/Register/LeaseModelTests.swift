import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Foundation
import Testing

/// Random leases of a flat, held against days that are let or not.
@Suite struct LeaseModelTests {
    /// A lease by the rules alone: the days on which it holds.
    private struct Model {
        var id: ID<LeaseRecord>
        var filed: ClosedRange<Int>
        var held: ClosedRange<Int>?
        var tenants: Set<Int>
        var isEnded = false
        var renews: ID<LeaseRecord>?
    }

    private static let sequences = Int(ProcessInfo.processInfo.environment["ANJU_LEASE_SEQUENCES"] ?? "") ?? 4
    private static let steps = 30
    private static let base = CalendarDate("2026-01-01")?.dayNumber ?? 0

    private static func day(_ number: Int) -> String { CalendarDate(dayNumber: base + number).description }

    @Test(arguments: TestEngine.all) func `random leases equal the days of a small model`(
        engine: TestEngine
    ) async throws {
        var numbers = SeededNumbers(seed: engine == .sqlite ? 812 : 1_812)
        for _ in 0..<Self.sequences {
            let flat = try await TestLet(try await TestCentre(engine))
            var models: [Model] = []
            for _ in 0..<Self.steps {
                try await act(Int.random(in: 0..<7, using: &numbers), flat, &models, &numbers)
                try await compare(flat, models, on: Int.random(in: 0..<220, using: &numbers))
            }
        }
    }

    private func act(
        _ choice: Int, _ flat: TestLet, _ models: inout [Model], _ numbers: inout SeededNumbers
    ) async throws {
        let start = Int.random(in: 0..<200, using: &numbers)
        let length = Int.random(in: 1..<50, using: &numbers)
        guard choice > 2, let chosen = models.indices.randomElement(using: &numbers) else {
            let tenants = Set((0..<Int.random(in: 1..<4, using: &numbers)))
            let days = start...(start + length)
            let fits = !models.contains { $0.held?.overlaps(days) == true }
            let id = try await done {
                try await flat.file(Self.day(days.lowerBound), Self.day(days.upperBound), Array(tenants)).id
            }
            #expect((id != nil) == fits, "filed from \(start)")
            if let id { models.append(Model(id: id, filed: days, held: days, tenants: tenants)) }
            return
        }
        let model = models[chosen]
        let isRenewed = models.contains { $0.renews == model.id && !$0.isEnded }
        let days = (model.filed.upperBound + 1)...(model.filed.upperBound + length)
        switch choice {
        case 3, 4:
            let fits = !model.isEnded && !isRenewed && !models.contains { $0.held?.overlaps(days) == true }
            let id = try await done {
                try await flat.keep.renew(model.id, until: Self.day(days.upperBound), by: TestOfficials.clerk).id
            }
            #expect((id != nil) == fits, "renewed")
            if let id {
                models.append(
                    Model(id: id, filed: days, held: days, tenants: model.tenants, renews: model.id))
            }
        case 5:
            let fits = !model.isEnded && !isRenewed && model.filed.contains(start)
            let ended = try await done {
                try await flat.keep.end(model.id, on: Self.day(start), as: "early", by: TestOfficials.clerk)
                return true
            }
            #expect((ended != nil) == fits, "ended")
            if ended != nil { (models[chosen].held, models[chosen].isEnded) = (model.filed.lowerBound...start, true) }
        default:
            let fits = !model.isEnded && !isRenewed
            let ended = try await done {
                try await flat.keep.end(model.id, on: "", as: "mistaken", by: TestOfficials.clerk)
                return true
            }
            #expect((ended != nil) == fits, "taken back")
            if ended != nil { (models[chosen].held, models[chosen].isEnded) = (nil, true) }
        }
    }

    /// What it answered, or nothing where it was refused.
    private func done<T>(_ body: () async throws -> T) async throws -> T? {
        do { return try await body() } catch let problem as Problem where problem.kind != .unavailable { return nil }
    }

    private func compare(_ flat: TestLet, _ models: [Model], on number: Int) async throws {
        let day = CalendarDate(dayNumber: Self.base + number)
        let sealer = flat.test.centre.sealer
        for (place, person) in flat.people.enumerated() {
            let held = try await flat.test.database.read { try $0.leases(of: person, on: day, sealer: sealer) }
            let due = models.filter { $0.tenants.contains(place) && $0.held?.contains(number) == true }
            #expect(Set(held.map(\.id)) == Set(due.map(\.id)), "person \(place) on \(day)")
            #expect(held.allSatisfy { $0.term?.holds(on: day) == true })
        }
        let listed = try await flat.test.database.read {
            try $0.leases(of: flat.flat.id, after: nil, limit: 200, sealer: sealer)
        }
        #expect(Set(listed.map(\.id)) == Set(models.map(\.id)))
        #expect(models.filter { $0.held?.contains(number) == true }.count <= 1)
    }
}
