import AnjuCore
import AnjuDomain
import AnjuTesting
import Testing

@Suite struct CaseFoldTests {
    private let list = [ReturnReason(ground: "B01", about: "photo", words: "重拍")]

    @Test func `the registration opens two branches side by side`() throws {
        var story = try Story()
        #expect(story.state.status == .draft)
        #expect(story.open == ["register"])
        story.complete("register")
        #expect(story.state.status == .accepted)
        #expect(story.open == ["medical", "job"])
    }

    @Test func `a step opens only when every step before it is done`() throws {
        var story = try Story()
        story.complete("register", "job", "employment_registration", "training")
        #expect(story.open == ["medical"])
        story.complete("medical")
        #expect(story.open == ["review"])
        #expect(story.state.status == .inReview)
        story.complete("review")
        #expect(story.state.status == .decided)
        story.complete("issue")
        #expect(story.state.status == .closed)
        #expect(story.state.endedAt == story.now)
        #expect(story.open == [])
    }

    @Test func `the later step keeps no case open, and opens it again when it is asked for`() throws {
        var story = try Story()
        story.complete("register", "medical", "job", "employment_registration", "training", "review", "issue")
        story.pass(days: 20)
        story.add(.later(step: "change_employer"))
        #expect(story.open == ["change_employer"])
        #expect(story.state.status == .delivered)
        #expect(story.state.endedAt == nil)
        story.complete("change_employer")
        #expect(story.state.status == .closed)
        story.add(.later(step: "change_employer"))
        #expect(story.open == ["change_employer"])
    }

    @Test func `who withdraws after the result gives up what follows, and before it the application`() throws {
        var story = try Story()
        story.complete("register", "medical", "job", "employment_registration", "training", "review", "issue")
        story.add(.later(step: "change_employer"))
        story.add(.withdrawn(reason: "x", asked: .inPerson))
        #expect(story.state.status == .closed)
        #expect(story.state.step("change_employer").state == .skipped)
        var entered = try Story(entry: "change_employer")
        entered.add(.withdrawn(reason: "x", asked: .inPerson))
        #expect(entered.state.status == .withdrawn)
    }

    @Test func `what was named and filled in one round counts no more in the next`() throws {
        var story = try Story()
        story.complete("register", "medical", "job", "employment_registration", "training", "review", "issue")
        story.add(.paper(id: "guarantee", how: .seen))
        story.add(.paper(id: "entry_doc", how: .seen))
        story.add(.later(step: "change_employer"))
        #expect(story.state.papers.keys.sorted() == ["entry_doc"])
        story.add(.named(step: "change_employer", kind: "organisation", subject: "org_1"))
        story.add(.captured(step: "change_employer", form: "F15", submission: "s"))
        #expect(story.state.renewal(at: "change_employer") == Renewal(kinds: ["organisation"], forms: ["F15"]))
        story.complete("change_employer")
        story.add(.later(step: "change_employer"))
        #expect(story.state.renewal(at: "change_employer") == Renewal())
    }

    @Test func `a return with an earlier target opens that step and takes back what follows it`() throws {
        var story = try Story()
        story.complete("register", "medical", "job")
        story.pass(days: 1)
        story.add(.returned(step: "employment_registration", reasons: list))
        #expect(story.open == ["job"])
        #expect(story.state.step("employment_registration").state == .ahead)
        #expect(story.state.step("medical").state == .done)
        story.complete("job")
        #expect(story.open == ["employment_registration"])
    }

    @Test func `a return from deep in the graph takes back finished steps after its target`() throws {
        var story = try Story()
        story.complete("register", "job", "employment_registration")
        story.procedure.steps[4].returnsTo = "job"
        #expect(story.procedure.steps[4].key == "training")
        story.add(.returned(step: "training", reasons: list))
        #expect(story.state.step("employment_registration").state == .ahead)
        #expect(story.state.completions["employment_registration"] == nil)
    }

    @Test func `a return without a target holds its own step until the reply`() throws {
        var story = try Story()
        story.complete("register", "medical", "job", "employment_registration", "training")
        story.add(.returned(step: "review", reasons: list))
        #expect(story.state.status == .returned)
        #expect(story.state.step("review").state == .returned(list))
        story.add(.replied(step: "review"))
        #expect(story.state.step("review").state == .open)
        #expect(story.state.status == .inReview)
        #expect(story.state.stops.allSatisfy { $0.to != nil })
    }

    @Test func `a case is suspended when all that is open waits on a ground that stops the clock`() throws {
        var story = try Story()
        story.complete("register")
        story.add(.waits(step: "job", ground: "W01", note: ""))
        #expect(story.state.status == .accepted)
        story.add(.waits(step: "medical", ground: "W02", note: ""))
        #expect(story.state.status == .suspended)
        story.add(.resumed(step: "medical"))
        #expect(story.state.status == .accepted)
    }

    @Test func `a wait whose ground stops no clock suspends nothing`() throws {
        var story = try Story()
        story.complete("register", "medical", "job", "employment_registration")
        story.add(.waits(step: "training", ground: "W08", note: ""))
        #expect(story.state.status == .inReview)
        #expect(story.state.stops.map(\.stopsClock) == [false])
    }

    @Test func `a refusal ends the case`() throws {
        var story = try Story()
        story.complete("register", "medical", "job", "employment_registration", "training")
        story.add(.refused(step: "review", ground: "R01", fact: "停留期已过"))
        #expect(story.state.status == .refused)
        #expect(story.state.refusal?.ground == "R01")
        #expect(story.state.endedAt == story.now)
        #expect(story.open == [])
    }

    @Test func `a refusal of the follow-up ends that step and leaves the result`() throws {
        var story = try Story("P02")
        story.complete("register", "guarantee", "medical", "review", "issue")
        #expect(story.state.status == .delivered)
        story.add(.refused(step: "refer", ground: "R60", fact: "x"))
        #expect(story.state.status == .closed)
        #expect(story.state.refusal == nil)
    }

    @Test func `a follow-up that is returned waits for itself, whatever it is about`() throws {
        var story = try Story("P02")
        let about = [ReturnReason(ground: "B09", about: "business_name", words: "x")]
        story.complete("register", "guarantee", "medical", "review", "issue")
        story.add(.returned(step: "refer", reasons: about))
        #expect(story.open == ["refer"])
        #expect(story.state.step("refer").state == .returned(about))
    }

    @Test func `a return reopens the step that asks only until the case has its permit`() throws {
        var story = try Story("P02")
        story.procedure.steps.append(
            Step(
                key: "notify", title: LocalizedText("通知"), phase: "deliver", actor: "foreign_centre",
                after: ["review"]))
        let about = [ReturnReason(ground: "B02", about: "stay_until", words: "x")]
        story.complete("register", "guarantee", "medical", "review")
        var early = story
        early.add(.returned(step: "notify", reasons: about))
        #expect(early.state.step("register").state == .returned(about))
        story.add(.permitIssued(permit: "prm_x", number: "x"))
        story.complete("issue")
        story.add(.returned(step: "notify", reasons: about))
        #expect(story.state.step("notify").state == .returned(about))
        #expect(story.state.step("register").isDone && story.state.step("issue").isDone)
    }

    @Test func `no way back that the pack names leads through the issue a second time`() throws {
        var story = try Story("P02")
        let place = try #require(story.procedure.steps.firstIndex(where: { $0.key == "refer" }))
        story.procedure.steps[place].returnsTo = "review"
        story.complete("register", "guarantee", "medical", "review")
        story.add(.permitIssued(permit: "prm_x", number: "x"))
        story.complete("issue")
        story.add(.returned(step: "refer", reasons: list))
        #expect(story.open == ["refer"])
        #expect(story.state.step("refer").state == .returned(list))
    }

    @Test func `what comes after a refused follow-up still opens`() throws {
        var story = try Story("P02")
        var after = Step(key: "tell", title: LocalizedText("告知"), phase: "follow", actor: "market", after: ["refer"])
        after.isOptional = true
        story.procedure.steps.append(after)
        story.complete("register", "guarantee", "medical", "review", "issue")
        story.add(.refused(step: "refer", ground: "R60", fact: "x"))
        #expect(story.open == ["tell"])
    }

    @Test(arguments: 0...6) func `withdrawing and transferring are open anywhere`(done: Int) throws {
        let steps = ["register", "medical", "job", "employment_registration", "training", "review"]
        for (ending, status) in [
            (CaseAction.Kind.withdrawn(reason: "x"), CaseStatus.withdrawn),
            (.transferred(office: "foreign_centre", reason: "x"), .transferred),
        ] {
            var story = try Story()
            for step in steps.prefix(done) { story.complete(step) }
            story.add(ending)
            #expect(story.state.status == status)
            #expect(story.state.endedAt == story.now)
            #expect(story.procedure.steps.allSatisfy { !story.state.isOpen($0) })
        }
    }

    @Test func `a case that begins at an entry step takes the steps before it as done`() throws {
        var story = try Story(entry: "change_employer")
        #expect(story.open == ["change_employer"])
        #expect(story.state.step("issue").state == .skipped)
        story.complete("change_employer")
        #expect(story.state.status == .closed)
    }

    @Test func `a step whose condition does not hold is left out, and what follows it opens`() throws {
        var story = try Story(values: ["overseas_person_category": "08"])
        story.procedure.steps[1].when = .item(key: "overseas_person_category", .eq("01"))
        story.complete("register")
        #expect(story.state.step("medical").state == .skipped)
        #expect(story.state.completions["medical"] == nil)
        story.values["overseas_person_category"] = "01"
        #expect(story.state.step("medical").state == .open)
    }

    @Test func `a condition counts from the day of filing, not from the day a step opens`() throws {
        var story = try Story(values: ["stay_until": "2026-03-10"])
        story.procedure.steps[3].when = .item(key: "stay_until", .notPast)
        story.complete("register")
        story.pass(days: 30)
        story.complete("job")
        #expect(story.state.step("employment_registration").state == .open)
    }
}

extension Story {
    /// A later case that begins in the middle.
    init(entry: String) throws {
        try self.init()
        begin(at: entry)
    }
}
