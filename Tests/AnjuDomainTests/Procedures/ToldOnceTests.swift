import AnjuCore
import AnjuDomain
import AnjuTesting
import Testing

@Suite struct ToldOnceTests {
    private func told(_ story: Story, _ file: CaseFile = CaseFile()) -> ToldOnce {
        ToldOnce(
            procedure: story.procedure, state: story.state, file: file, dictionary: story.rulebook.dictionary,
            day: story.zone.day(of: story.now))
    }

    private func file(_ item: String, _ value: String, subject: String, from department: String) -> CaseFile {
        let from = Provenance(kind: .hand, department: department, at: TestCentre.morning, submission: "sub")
        return CaseFile(
            subjects: [subject: "s"], profiles: ["s": Profile([item: ProfileEntry(value: value, provenance: from)])])
    }

    @Test func `the first contact tells the whole list`() throws {
        let told = told(try Story())
        #expect(
            told.missing.map(\.paper.id) == [
                "entry_doc", "photo", "lodging", "health_cert", "employer_licence", "guarantee",
            ])
    }

    @Test func `what was seen or kept is had, with its moment`() throws {
        var story = try Story()
        story.add(.paper(id: "entry_doc", how: .seen))
        story.add(.paper(id: "photo", how: .kept(blob: "b")))
        let told = told(story)
        #expect(told.papers.first { $0.paper.id == "entry_doc" }?.how == .seen)
        #expect(told.papers.first { $0.paper.id == "photo" }?.at == story.now)
        #expect(told.missing(at: "register").map(\.paper.id) == ["lodging"])
    }

    @Test func `a photograph that was looked at and not kept is missing`() throws {
        var story = try Story()
        story.add(.paper(id: "photo", how: .seen))
        #expect(told(story).missing(at: "register").contains { $0.paper.id == "photo" })
    }

    @Test func `a page of an earlier passport is missing as soon as the case is about another one`() throws {
        var story = try Story()
        story.procedure.papers = [
            Paper(
                id: "page", title: LocalizedText("x"), proof: .image("identity_document"), need: .always,
                neededAt: "register", obtainHint: LocalizedText("x"))
        ]
        story.add(.paper(id: "page", how: .kept(blob: "b")))
        let document = { (moment: Instant) -> CaseFile in
            let from = Provenance(kind: .hand, department: "foreign_centre", at: moment, submission: "sub")
            let entries = ["id_doc_number": ProfileEntry(value: "MX0000099", provenance: from)]
            return CaseFile(subjects: ["document": "d"], profiles: ["d": Profile(entries)])
        }
        #expect(told(story, document(story.now)).missing == [])
        #expect(told(story, document(story.now.adding(days: -400))).missing == [])
        let replaced = document(story.now.adding(days: 1))
        #expect(told(story, replaced).missing(at: "register").map(\.paper.id) == ["page"])
        story.pass(days: 2)
        story.add(.paper(id: "page", how: .kept(blob: "c")))
        #expect(told(story, replaced).missing == [])
    }

    @Test func `a later step asks for the papers of the forms that it fills again, whatever the file holds`() throws {
        var story = try Story()
        story.complete("register", "medical", "job", "employment_registration", "training", "review", "issue")
        story.add(.later(step: "change_employer"))
        let file = file("employer_uscc", "91350100M000100Y43", subject: "organisation", from: "market")
        #expect(told(story, file).missing(at: "change_employer").map(\.paper.id) == ["employer_licence", "guarantee"])
        story.add(.paper(id: "employer_licence", how: .shared(from: "market")))
        #expect(told(story, file).missing(at: "change_employer").map(\.paper.id) == ["guarantee"])
    }

    @Test func `what a department shares is not asked for`() throws {
        let told = told(
            try Story(), file("employer_uscc", "91350100M000100Y43", subject: "organisation", from: "market"))
        #expect(told.papers.first { $0.paper.id == "employer_licence" }?.how == .shared(from: "market"))
    }

    @Test func `what the person declares to the one stop is not asked for, and is never called fetched`() throws {
        let moment = "2026-03-01T14:15:00.000Z"
        let told = told(try Story(), file("check_in_at", moment, subject: "stay", from: "foreign_centre"))
        #expect(told.papers.first { $0.paper.id == "lodging" }?.how == .declared(to: "foreign_centre"))
        let shared = self.told(try Story(), file("check_in_at", moment, subject: "stay", from: "police_station"))
        #expect(shared.papers.first { $0.paper.id == "lodging" }?.how == .shared(from: "police_station"))
    }

    @Test func `what the one stop typed of a paper that cannot be declared there still has to be seen`() throws {
        let told = told(
            try Story(),
            file("employer_uscc", "91350100M000100Y43", subject: "organisation", from: "foreign_centre"))
        #expect(told.missing.map(\.paper.id).contains("employer_licence"))
    }

    @Test func `what an official typed without the register's answer still has to be seen`() throws {
        let told = told(try Story(), file("employer_uscc", "91350100M000100Y43", subject: "organisation", from: "hr"))
        #expect(told.missing.map(\.paper.id).contains("employer_licence"))
    }

    @Test func `a paper that is not waived is asked for though its fact is held`() throws {
        let told = told(
            try Story(), file("guarantor_name", "x", subject: "guarantee", from: "foreign_centre"))
        #expect(told.missing.map(\.paper.id).contains("guarantee"))
    }

    @Test func `of a group one member is enough, and a member that does not fit is not named`() throws {
        var story = try Story()
        let member = { (id: String, when: Condition?) in
            Paper(
                id: id, title: LocalizedText(id), proof: .item("remarks"), need: .oneOf(group: "home", when: when),
                neededAt: "register", obtainHint: LocalizedText(""))
        }
        story.procedure.papers = [
            member("lease", nil), member("deed", nil), member("school", .item(key: "sex", .eq("3"))),
        ]
        #expect(told(story).missing.map(\.paper.id) == ["lease", "deed"])
        story.add(.paper(id: "deed", how: .seen))
        #expect(told(story).missing == [])
        #expect(told(story).papers.map(\.paper.id) == ["deed"])
    }

    @Test func `a paper with a condition is asked for only where it holds`() throws {
        var story = try Story()
        story.procedure.papers = [
            Paper(
                id: "consent", title: LocalizedText("x"), proof: .item("remarks"),
                need: .when(.fact(key: "minor", .eq("true"))), neededAt: "register", obtainHint: LocalizedText("x"))
        ]
        #expect(told(story).papers == [])
        story.add(.factSet(key: "minor", value: "true"))
        #expect(told(story).missing.map(\.paper.id) == ["consent"])
    }

    @Test func `a paper that does not bar is missing and keeps no step open`() throws {
        var story = try Story()
        story.procedure.papers[0].bars = false
        #expect(told(story).missing.map(\.paper.id).contains("entry_doc"))
        #expect(!told(story).missing(at: "register").map(\.paper.id).contains("entry_doc"))
    }

    @Test func `every paper of the packs says where it is to be had`() throws {
        for procedure in try TestPack.ruili().procedures {
            for paper in procedure.papers { #expect(!paper.obtainHint.chinese.isEmpty, "\(procedure.id) \(paper.id)") }
        }
    }
}
