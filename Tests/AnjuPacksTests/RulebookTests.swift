import AnjuCore
import AnjuDomain
import AnjuPacks
import Testing

/// What the YAML turns into.
@Suite struct RulebookTests {
    private let testland = Packs.read("testland").rulebook
    private let ruili = Packs.read("ruili").rulebook

    @Test func `a step without edges follows the one before it`() throws {
        let tent = try #require(testland?.procedure("T2"))
        #expect(tent.steps.map(\.after) == [[], ["pitch"], ["look"], ["seal"]])
    }

    @Test func `the clock of a step is known by the step and ends with it`() throws {
        let clock = try #require(testland?.procedure("T1")?.step("renew")?.clock)
        #expect([clock.key, clock.ends, clock.starts] == ["renew", "renew", "pass_ends"])
        #expect(clock.unit == .monthWindow)
        #expect(clock.direction == .before)
        #expect(testland?.procedure("T1")?.step("decide")?.clock?.sameAs == "decision")
    }

    @Test func `values of the law hold from their days`() throws {
        let fee = try #require(testland?.fees["badge"])
        let days = ["2024-12-31", "2025-01-01", "2026-06-30", "2026-07-01"].compactMap { CalendarDate($0) }
        #expect(days.map { (fee.amount.value(on: $0) ?? nil) ?? -1 } == [-1, 5, 5, 7])
        let fees = try #require(ruili?.fees["foreigner_companion_removed"])
        #expect(fees.amount.entries.map(\.from) == [nil])
    }

    @Test func `null is not known, and 0 is at once`() throws {
        let t1 = try #require(testland?.procedure("T1"))
        #expect(t1.step("party")?.clock?.value.entries.map(\.value) == [nil])
        #expect(t1.step("ask_moon")?.clock?.value.entries.map(\.value) == [0])
    }

    @Test func `papers say when they are needed`() throws {
        let t1 = try #require(testland?.procedure("T1"))
        #expect(t1.paper("hat")?.need == .always)
        #expect(t1.paper("tent_paper")?.need == .oneOf(group: "proof", when: .item(key: "wish", .eq("2"))))
        #expect(t1.paper("poem")?.need == .when(.item(key: "hobbies", .containsAny(["3"]))))
        #expect(t1.paper("poem")?.bars == false)
        #expect(t1.paper("poem")?.proof == .form("T02"))
        #expect(t1.paper("pass")?.sharedBy == ["moon_office"])
    }

    @Test func `numbers of a series come out as the pack's example says`() throws {
        #expect(ruili?.series["case"]?.number(year: 2026, serial: 17) == "RL-2026-000017")
        #expect(ruili?.series["temporary_residence_permit"]?.number(year: 2026, serial: 17) == "RL-T-2026-000017")
        #expect(testland?.series["badge"]?.number(year: 2026, serial: 17) == "B000017")
    }

    @Test func `the calendars of all years stand together`() throws {
        let book = try #require(ruili)
        #expect(book.calendar.years == [2025, 2026, 2027])
        let spring = try #require(CalendarDate("2026-02-23"))
        #expect(!book.calendar.isWorkingDay(spring))
        #expect(book.calendar.isWorkingDay(try #require(CalendarDate("2026-02-28"))))
        #expect(book.provisionalYears == [2027])
    }

    @Test func `an office has its windows, and the address of its site`() throws {
        let office = try #require(ruili?.office("foreign_centre"))
        #expect(office.windows == ["1", "2", "3", "4"])
        #expect(office.address?.chinese.hasPrefix("云南省瑞丽市") == true)
    }

    @Test func `rules that carry figures carry them`() {
        #expect(testland?.reminderDays == [30, 7, 1])
        #expect(testland?.silence?.value.entries.map(\.value) == [5])
        #expect(testland?.retention.map(\.key) == ["cases", "badges"])
    }

    @Test func `health results stay with the health body, even where a role sees the group`() throws {
        let book = try #require(ruili)
        let worker = try #require(book.procedure("P01"))
        let item = try #require(book.dictionary.item("health_cert_number"))
        let officer = try #require(book.rights.roles["exit_entry_officer"])
        let nurse = try #require(book.rights.roles["health_officer"])
        let (review, medical) = (worker.step("review"), worker.step("medical"))
        #expect(
            !book.shows(item, to: officer, for: "case_step", department: "exit_entry", procedure: worker, step: review))
        #expect(book.shows(item, to: nurse, for: "case_step", department: "health", procedure: worker, step: medical))
        #expect(!book.shows(item, to: nurse, for: "statistics", department: "health", procedure: worker, step: medical))
    }
}
