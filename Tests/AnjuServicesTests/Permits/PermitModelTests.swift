import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Foundation
import Testing

/// Random endorsements, new cards, suspensions and ends of a few people's permits, held against what the decree alone says.
@Suite struct PermitModelTests {
    /// A permit by the rules alone.
    private struct Model: Equatable {
        var status = PermitStatus.valid
        /// An official took the use away, and not the missed day.
        var isHeldBack = false
        var countedFrom: CalendarDate
        var due: CalendarDate
        /// Cards that were made; all but the last are void.
        var cards = 1

        var isOver: Bool { status == .terminated || status == .cancelled }

        func stands(on day: CalendarDate) -> PermitStatus { status == .valid && day >= due ? .suspended : status }

        /// Whether the endorsement is given on `day`; what it changes, where it is.
        mutating func endorse(on day: CalendarDate) -> Bool {
            guard !isOver, !isHeldBack, day >= due.adding(months: -1) else { return false }
            if day >= due {
                (countedFrom, due) = (day, day.adding(years: 1))
            } else {
                var years = 1
                while countedFrom.adding(years: years) <= due { years += 1 }
                due = countedFrom.adding(years: years)
            }
            (status, cards) = (.valid, cards + 1)
            return true
        }

        mutating func replaceCard(on day: CalendarDate) -> Bool {
            guard stands(on: day) == .valid else { return false }
            cards += 1
            return true
        }
    }

    private static let sequences = Int(ProcessInfo.processInfo.environment["ANJU_PERMIT_SEQUENCES"] ?? "") ?? 3
    private static let steps = 16

    @Test(arguments: TestEngine.all) func `random years of a permit equal a small model`(engine: TestEngine)
        async throws
    {
        var numbers = SeededNumbers(seed: engine == .sqlite ? 663 : 1_663)
        for _ in 0..<Self.sequences {
            let test = try await TestDongli.centre(engine)
            let path = TestResidence(test: test)
            let person = try await path.register()
            let id = try await path.firstPermit(of: person)
            var model = Model(countedFrom: test.centre.today, due: test.centre.today.adding(years: 1))
            for step in 0..<Self.steps {
                test.clock.advance(days: [0, 1, 20, 31, 150, 335, 364, 365, 400].randomElement(using: &numbers) ?? 1)
                try await act(Int.random(in: 0..<7, using: &numbers), path, person, id, &model)
                try await compare(test, person, id, model, step)
            }
        }
    }

    private func act(
        _ choice: Int, _ path: TestResidence, _ person: ID<Person>, _ id: ID<Permit>, _ model: inout Model
    ) async throws {
        let (test, today) = (path.test, path.test.centre.today)
        switch choice {
        case 0, 1, 2:
            let given = try await serve(path, person, "2", step: "endorse", by: TestDongli.police)
            #expect(given == model.endorse(on: today), "an endorsement on \(today)")
        case 3:
            let given = try await serve(path, person, "3", step: "replace", by: TestDongli.household)
            #expect(given == model.replaceCard(on: today), "a new card on \(today)")
        case 4:
            // The day was missed, and the program writes it.
            let lapses = model.status == .valid && today >= model.due
            #expect(try await SuspendUnendorsed(centre: test.centre).run() == (lapses ? 1 : 0))
            if lapses { model.status = .suspended }
        case 5:
            guard try await change(.suspended, "V04", id, test) == model.status.next.contains(.suspended) else {
                Issue.record("a suspension on \(today)")
                return
            }
            if model.status.next.contains(.suspended) { (model.status, model.isHeldBack) = (.suspended, true) }
        default:
            let may = model.status.next.contains(.valid)
            #expect(try await change(.valid, "V05", id, test) == may)
            if may { (model.status, model.isHeldBack) = (.valid, false) }
        }
    }

    /// Whether the holder is served; a case that cannot be ended is withdrawn.
    private func serve(
        _ path: TestResidence, _ person: ID<Person>, _ business: String, step: String, by actor: Actor
    ) async throws -> Bool {
        var opened: ID<Case>?
        do {
            let request = ["permit_business_type": business, "replacement_reason": business == "3" ? "1" : ""]
            let done = try await path.open("P05", of: person, request.filter { !$0.value.isEmpty })
            opened = done.id
            if done.open.isEmpty {
                try await path.test.end("check", of: done.id, by: TestDongli.station)
                try await path.test.end(step, of: done.id, by: actor)
                if step == "replace" { try await path.test.end("hand_over", of: done.id, by: TestDongli.station) }
                return true
            }
        } catch let problem as Problem where problem.code.hasPrefix("permit.") {}
        if let opened {
            try await EndCase(centre: path.test.centre)(
                .withdraw(reason: "以后再来", asked: .inPerson), of: opened, version: nil, by: TestDongli.station)
        }
        return false
    }

    private func change(
        _ status: PermitStatus, _ ground: String, _ id: ID<Permit>, _ test: TestCentre
    ) async throws -> Bool {
        do {
            try await ChangePermit(centre: test.centre)(
                status, of: id, version: nil, ground: ground, reason: "核查", by: TestDongli.household)
            return true
        } catch let problem as Problem where problem.code == "permit.status-not-open" {
            return false
        }
    }

    private func compare(
        _ test: TestCentre, _ person: ID<Person>, _ id: ID<Permit>, _ model: Model, _ step: Int
    ) async throws {
        let today = test.centre.today
        let (found, held, ended) = try await test.database.read { transaction in
            (
                try transaction.permit(id), try transaction.heldPermit("residence_permit", of: person)?.id,
                try transaction.statusListValues().filter { $0.value == 1 }.count
            )
        }
        let permit = try #require(found)
        #expect(permit.status == model.status && permit.status(on: today) == model.stands(on: today), "step \(step)")
        #expect(permit.countedFrom == model.countedFrom && permit.year?.due == model.due, "step \(step)")
        // One is held, whatever became of it, and every card but the last is void.
        #expect(held == id && ended == model.cards - 1 + (model.isOver ? 1 : 0), "step \(step)")
    }
}
