import AnjuCore
import AnjuDomain
import AnjuTesting
import Testing

@Suite struct ClockTests {
    /// P01 up to the decision, on Friday 6 March.
    private func complete() throws -> Story {
        var story = try Story()
        story.complete("register")
        story.pass(days: 4)
        story.complete("medical", "job", "employment_registration", "training")
        return story
    }

    private func end(_ day: String) -> Instant? { Instant(day + "T23:59:59.999+08:00") }

    @Test func `a promise does not run before the file is complete`() throws {
        var story = try Story()
        story.complete("register")
        #expect(story.clock("promised")?.standing == .notStarted)
        #expect(story.clock("promised")?.due == nil)
    }

    @Test func `the promise runs from the complete file to the next working day`() throws {
        var story = try complete()
        #expect(story.clock("promised")?.startedAt == story.now)
        #expect(story.clock("promised")?.due == end("2026-03-09"))
        #expect(story.clock("promised")?.standing == .running)
        #expect(story.clock("promised")?.basis == "press 2019")
        story.pass(days: 4)
        #expect(story.clock("promised")?.standing == .overdue)
    }

    @Test func `what is done in time is kept, and what is done after is late`() throws {
        var kept = try complete()
        kept.complete("review", "issue")
        #expect(kept.clock("promised")?.standing == .kept(at: kept.now))
        var late = try complete()
        late.pass(days: 5)
        late.complete("review", "issue")
        #expect(late.clock("promised")?.standing == .late(at: late.now))
    }

    @Test func `a paper that comes after the decision does not make a late promise kept`() throws {
        var story = try complete()
        story.pass(days: 5)
        story.complete("review", "issue")
        let late = story.clock("promised")
        #expect(late?.standing == .late(at: story.now))
        story.pass(days: 30)
        story.add(.later(step: "change_employer"))
        story.add(.paper(id: "guarantee", how: .signed))
        #expect(story.clock("promised") == late)
    }

    @Test func `a return stops the promise and moves it by the working days it took`() throws {
        var story = try complete()
        let reasons = [ReturnReason(ground: "B01", about: "photo", words: "x")]
        story.add(.returned(step: "review", reasons: reasons))
        let since = story.now
        story.pass(days: 5)
        #expect(story.clock("promised")?.standing == .stopped(since: since, ground: "B01"))
        story.add(.replied(step: "review"))
        // Friday to Wednesday: three working days later than Monday the ninth.
        #expect(story.clock("promised")?.due == end("2026-03-12"))
        #expect(story.clock("promised")?.standing == .running)
    }

    @Test func `a wait moves the clock only where its ground says so`() throws {
        var stopping = try complete()
        stopping.add(.waits(step: "review", ground: "W03", note: ""))
        stopping.pass(days: 3)
        #expect(stopping.clock("promised")?.due == end("2026-03-10"))
        var running = try complete()
        running.add(.waits(step: "review", ground: "W00", note: ""))
        running.pass(days: 3)
        #expect(running.clock("promised")?.due == end("2026-03-09"))
        #expect(running.clock("promised")?.standing == .running)
    }

    @Test func `two stops that overlap are counted once`() throws {
        var story = try complete()
        #expect(story.procedure.steps[6].key == "issue")
        story.procedure.steps[6].after = ["training"]
        story.add(.waits(step: "review", ground: "W03", note: ""))
        story.pass(days: 3)
        story.add(.waits(step: "issue", ground: "W03", note: ""))
        story.pass(days: 1)
        story.add(.resumed(step: "review"))
        story.pass(days: 1)
        story.add(.resumed(step: "issue"))
        #expect(story.clock("promised")?.due == end("2026-03-12"))
    }

    @Test func `a clock of hours moves by the time itself`() throws {
        var story = try complete()
        story.procedure.clocks[0].unit = .hour
        let start = story.now
        story.pass(hours: 1)
        #expect(story.clock("promised")?.standing == .overdue || story.clock("promised")?.due == start.adding(hours: 1))
        story.procedure.clocks[0].value = Dated([.init(value: 5, basis: "x", certainty: .proposal)])
        story.add(.waits(step: "review", ground: "W03", note: ""))
        story.pass(hours: 2)
        story.add(.resumed(step: "review"))
        #expect(story.clock("promised")?.due == start.adding(hours: 7))
    }

    @Test func `a clock of days moves by the days as they are counted, and off a rest day once`() throws {
        // Counted to Saturday, which is Monday; a day stopped makes it Sunday, which is Monday too.
        var story = try complete()
        story.procedure.clocks[0].unit = .day
        #expect(story.clock("promised")?.due == end("2026-03-09"))
        story.add(.waits(step: "review", ground: "W03", note: ""))
        story.pass(days: 1)
        story.add(.resumed(step: "review"))
        #expect(story.clock("promised")?.due == end("2026-03-09"))
        // Counted to Friday itself; a day stopped makes it Saturday, which is Monday.
        var friday = try complete()
        friday.procedure.clocks[0].unit = .day
        friday.procedure.clocks[0].value = Dated([.init(value: 0, basis: "x", certainty: .proposal)])
        #expect(friday.clock("promised")?.due == end("2026-03-06"))
        friday.add(.waits(step: "review", ground: "W03", note: ""))
        friday.pass(days: 1)
        friday.add(.resumed(step: "review"))
        #expect(friday.clock("promised")?.due == end("2026-03-09"))
    }

    @Test func `a stop does not hide that the time was over before it`() throws {
        var story = try complete()
        story.pass(days: 5)
        #expect(story.clock("promised")?.standing == .overdue)
        story.add(.waits(step: "review", ground: "W03", note: ""))
        story.pass(days: 1)
        #expect(story.clock("promised")?.standing == .overdue)
    }

    @Test func `a visit has no date, and nothing done in it is late`() throws {
        var story = try Story()
        #expect(story.clock("register")?.standing == .running)
        #expect(story.clock("register")?.due == nil)
        story.pass(days: 3)
        #expect(story.clock("register")?.standing == .running)
        story.complete("register")
        #expect(story.clock("register")?.standing == .kept(at: story.now))
    }

    @Test func `what nothing can meet any more is over with the case, and runs no further`() throws {
        var refused = try complete()
        refused.add(.refused(step: "review", ground: "R01", fact: "x"))
        let end = refused.now
        let due = refused.clock("promised")?.due
        refused.pass(days: 400)
        #expect(refused.clock("promised")?.standing == .lapsed(at: end))
        #expect(refused.clock("promised")?.due == due)
        #expect(refused.clock("register")?.standing == .kept(at: TestCentre.morning))
        var early = try Story()
        early.add(.withdrawn(reason: "x"))
        #expect(early.clock("promised")?.standing == .lapsed(at: early.now))
    }

    @Test func `a clock is over with its step where that was left out, refused, or done in an earlier case`() throws {
        var skipped = try Story(values: ["employment_end_date": "2026-03-10"])
        skipped.complete("register", "medical", "job", "employment_registration", "training", "review", "issue")
        let key = try #require(skipped.procedure.step("change_employer")?.clock).key
        #expect(skipped.state.status == .closed)
        #expect(skipped.clock(key)?.standing == .running)
        skipped.add(.later(step: "change_employer"))
        skipped.add(.skipped(step: "change_employer", reason: "x"))
        #expect(skipped.clock(key)?.standing == .lapsed(at: skipped.now))
        var trader = try Story("P02")
        trader.complete("register", "guarantee", "medical", "review", "issue")
        trader.add(.refused(step: "refer", ground: "R60", fact: "x"))
        #expect(trader.readings().contains { $0.clock.ends == "refer" && $0.standing == .lapsed(at: trader.now) })
        var later = try Story()
        later.begin(at: "change_employer")
        #expect(later.clock("promised")?.standing == .lapsed(at: later.now))
    }

    @Test func `a second round of a later step is not bound by the event or the longer time of the first`() throws {
        var story = try Story()
        story.complete("register", "medical", "job", "employment_registration", "training", "review", "issue")
        let key = try #require(story.procedure.step("change_employer")?.clock).key
        story.add(.event(key: "employment_ended", at: story.now))
        story.add(.later(step: "change_employer"))
        #expect(story.clock(key)?.due == end("2026-04-01"))
        story.add(.extended(clock: key, reason: "x"))
        story.complete("change_employer")
        story.pass(days: 60)
        story.add(.later(step: "change_employer"))
        #expect(story.clock(key)?.standing == .notStarted)
        #expect(story.clock(key)?.due == nil)
        #expect(story.state.extensions.isEmpty)
    }

    @Test func `a day in a year whose holidays are not decreed, or not known, may move`() throws {
        func flags(_ day: String, _ change: (inout Clock) -> Void = { _ in }) throws -> Bool? {
            var story = try Story()
            change(&story.procedure.clocks[0])
            story.now = try #require(Instant(day + "T09:00:00+08:00"))
            story.complete("register", "medical", "job", "employment_registration", "training")
            return story.clock("promised")?.isProvisional
        }
        #expect(try Story().rulebook.provisionalYears == [2027])
        #expect(try flags("2026-03-02") == false)
        #expect(try flags("2026-12-31") == true)
        #expect(try flags("2027-03-01") == true)
        #expect(try flags("2028-03-01") == true)
        #expect(try flags("2027-03-01") { $0.unit = .day } == true)
        #expect(try flags("2027-03-01") { $0.unit = .hour } == false)
        #expect(try flags("2027-03-01") { ($0.unit, $0.direction) = (.day, .before) } == false)
        #expect(try Story().clock("promised")?.isProvisional == false)
    }

    @Test func `a statutory clock that the head extends has the days added`() throws {
        var story = try Story("P02")
        story.complete("register", "guarantee", "medical", "review", "issue")
        let key = try #require(story.procedure.step("refer")?.clock).key
        #expect(story.clock(key)?.due == end("2026-03-05"))
        story.add(.extended(clock: key, reason: "复杂"))
        #expect(story.clock(key)?.due == end("2026-03-10"))
    }

    @Test func `an office's step clock starts no earlier than its step opens`() throws {
        var story = try Story("P02")
        story.complete("register", "guarantee", "medical")
        let key = try #require(story.procedure.step("refer")?.clock).key
        story.pass(days: 7)
        #expect(story.clock(key)?.standing == .notStarted)
        #expect(story.clock(key)?.due == nil)
        story.complete("review", "issue")
        #expect(story.clock(key)?.startedAt == story.now)
        #expect(story.clock(key)?.due == end("2026-03-12"))
    }

    @Test func `an applicant's clock never stops`() throws {
        var story = try Story(values: ["overseas_person_category": "08", "employment_end_date": "2026-03-10"])
        story.complete("register", "medical", "job", "employment_registration", "training", "review", "issue")
        story.add(.later(step: "change_employer"))
        story.add(.waits(step: "change_employer", ground: "W01", note: ""))
        story.pass(days: 20)
        let clock = try #require(story.procedure.step("change_employer")?.clock)
        #expect(story.clock(clock.key)?.due == end("2026-04-09"))
        #expect(story.clock(clock.key)?.standing == .running)
    }

    @Test func `a local clock takes the place of the general one, in its area and below`() throws {
        var story = try complete()
        var local = story.procedure.clocks[0]
        local.key = "local"
        local.area = "533100"
        local.value = Dated([.init(value: 2, basis: "local", certainty: .local)])
        story.procedure.clocks.append(local)
        #expect(story.clock("local")?.due == end("2026-03-10"))
        #expect(story.clock("promised") == nil)
        #expect(story.clock("local", area: "530102") == nil)
        #expect(story.clock("promised", area: "530102")?.due == end("2026-03-09"))
    }

    @Test func `a clock of a step that is a clock of the procedure is counted once`() throws {
        var story = try complete()
        story.procedure.steps[6].clock = story.procedure.clocks[0]
        story.procedure.steps[6].clock?.sameAs = "promised"
        #expect(story.procedure.steps[6].key == "issue")
        #expect(story.readings().filter { $0.clock.ends == "issue" }.count == 1)
    }

    @Test func `a length that the pack does not know is not computed`() throws {
        var story = try complete()
        story.procedure.clocks[0].value = Dated([.init(value: nil, basis: "x", certainty: .assumption)])
        #expect(story.clock("promised")?.standing == .unknown)
        #expect(story.clock("promised")?.due == nil)
    }

    @Test func `an event with a phase is the first step of the phase that was completed`() throws {
        var story = try Story()
        story.complete("register")
        story.pass(days: 1)
        story.complete("medical")
        let moment = story.now
        story.pass(days: 2)
        story.complete("job")
        story.procedure.clocks[0].starts = "accepted"
        #expect(story.clock("promised")?.startedAt == TestCentre.morning)
        var reviewing = story
        reviewing.procedure.steps[0].phase = "prepare"
        for index in 1...2 { reviewing.procedure.steps[index].phase = "accept" }
        #expect(reviewing.clock("promised")?.startedAt == moment)
    }

    @Test func `a worklist shows the step's own clock, else that of the whole, never another step's`() throws {
        var story = try Story("P01")
        let promise = story.procedure.clocks[0]
        var own = promise
        (own.key, own.ends, own.value) = ("medical", "medical", Dated([]))
        story.procedure.steps[1].clock = own
        #expect(story.procedure.steps[1].key == "medical")
        let reader = ClockReader(procedure: story.procedure, rulebook: story.rulebook)
        let clinic = ClockReading(
            clock: own, standing: .running, startedAt: nil, due: story.now.adding(days: 1), basis: "")
        var whole = clinic
        (whole.clock, whole.due) = (promise, story.now.adding(days: 5))
        #expect(reader.due(of: "medical", in: [clinic, whole]) == clinic)
        #expect(reader.due(of: "job", in: [clinic, whole]) == whole)
        #expect(reader.due(of: "job", in: [clinic]) == nil)
        whole.standing = .kept(at: story.now)
        #expect(reader.due(of: "job", in: [clinic, whole]) == nil)
    }
}
