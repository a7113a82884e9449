import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Notes, reasons, pictures, forms and permits reach the office whose work needs them.
@Suite struct LeastKnowledgeTests {
    private static let officials = [
        TestOfficials.clerk, TestOfficials.health, TestOfficials.labour, TestOfficials.exitEntry,
        TestOfficials.supervisor,
    ]

    @Test(arguments: officials)
    func `a note is read by the step's office and the lead, one of the clinic by the clinic`(
        official: Actor
    ) async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.act(.hold(ground: "W14", note: "复查胸片"), "medical", of: id, by: TestOfficials.health)
        try await test.act(.hold(ground: "W01", note: "等雇主"), "job", of: id, by: TestOfficials.labour)
        let state = try await test.view(id, by: official).state
        let reads = official.role == "supervisor" ? "" : official.department
        #expect(
            state.step("medical").state == .waiting(ground: "W14", note: reads == "health" ? "复查胸片" : ""))
        #expect(
            state.step("job").state
                == .waiting(ground: "W01", note: ["hr", "foreign_centre"].contains(reads) ? "等雇主" : ""))
    }

    @Test(arguments: officials) func `why a case was refused is read by who decided and by who tells the person`(
        official: Actor
    ) async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.prepareDecision(id)
        try await test.act(.refuse(ground: "R01", fact: "停留期已过"), "review", of: id, by: TestOfficials.exitEntry)
        let view = try await test.view(id, by: official)
        let reads = official.role != "supervisor" && ["foreign_centre", "exit_entry"].contains(official.department)
        #expect(view.state.refusal?.ground == "R01")
        #expect(view.state.refusal?.fact == (reads ? "停留期已过" : ""))
        #expect(view.explain.last { $0.sentence == "explain.refused" }?.about["fact"] == (reads ? "停留期已过" : ""))
    }

    @Test(arguments: [
        (TestOfficials.clerk, true, ["F12", "F13", "F17", "F15", "F08", "F20"], true),
        (TestOfficials.health, true, ["F17"], false),
        (TestOfficials.labour, true, ["F15", "F08", "F20"], true),
        (TestOfficials.exitEntry, true, ["F12", "F13", "F17", "F15", "F08", "F20"], true),
        (TestOfficials.supervisor, false, ["F12", "F13", "F17", "F15", "F08", "F20"], true),
        (TestOfficials.market, false, [], false),
    ]) func `pictures, forms and the permit are there for whose step needs them`(
        official: Actor, picture: Bool, forms: [String], permit: Bool
    ) async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.issuePermit(id)
        let view = try await test.view(id, by: official)
        #expect(view.images.isEmpty != picture)
        #expect((view.person.portrait != nil) == picture)
        #expect(Set(view.formProgress.map(\.form)) == Set(forms), "\(view.formProgress.map(\.form))")
        #expect((view.permit != nil) == permit)
        #expect(view.explain.contains { $0.sentence == "explain.permit-issued" } == permit)
    }

    @Test(arguments: officials)
    func `what is to be mended is on every list, in its words for the step's office and for who tells the person`(
        official: Actor
    ) async throws {
        let test = try await TestCentre()
        let opened = try await test.open()
        try await test.end("job", of: opened.id, by: TestOfficials.labour)
        let reasons = [ReturnReason(ground: "B05", about: "guarantor_name", words: "换一家")]
        try await test.act(.giveBack(reasons), "employment_registration", of: opened.id, by: TestOfficials.labour)
        let view = try await test.view(opened.id, by: official)
        let line = try #require(view.mending.first { $0.ground?.code == "B05" })
        let reads = official.role != "supervisor" && ["hr", "foreign_centre"].contains(official.department)
        #expect(line.words == (reads ? "换一家" : ""))
        let own = try await ViewOwnCase(centre: test.centre)(
            number: opened.number, born: "1900-01-01", code: opened.code)
        #expect(own.mending.first { $0.ground?.code == "B05" }?.words == "换一家")
    }

    @Test func `the person reads everything that was written`() async throws {
        let test = try await TestCentre()
        let opened = try await test.open()
        try await test.act(.hold(ground: "W01", note: "等雇主"), "job", of: opened.id, by: TestOfficials.labour)
        let view = try await ViewOwnCase(centre: test.centre)(
            number: opened.number, born: "1900-01-01", code: opened.code)
        #expect(view.state.step("job").state == .waiting(ground: "W01", note: "等雇主"))
        #expect(view.images.map(\.kind) == ["portrait"])
        #expect(!view.visible.isEmpty)
    }

    @Test func `an office that is only asked sees its question and the answer, and no step of others`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.act(.hold(ground: "W01", note: "等雇主"), "job", of: id, by: TestOfficials.labour)
        let view = try await test.view(id, by: TestOfficials.market)
        #expect(view.isAsked)
        #expect(view.questions.map(\.question.key) == ["employer_licence_valid"])
        #expect(view.questions.map(\.answer) == [nil])
        #expect(view.procedure.steps.map(\.key) == ["employment_registration"])
        #expect(Array(view.state.steps.keys) == ["employment_registration"])
        #expect(view.person.namePrimary == "KHIN MAUNG MYINT")
        #expect(view.person.birthDate.isEmpty && view.person.sex.isEmpty && view.person.portrait == nil)
        #expect(view.explain.isEmpty && view.looked.isEmpty && view.clocks.isEmpty && view.images.isEmpty)
        #expect(view.toldOnce.papers.isEmpty && view.formProgress.isEmpty && view.permit == nil)
        #expect(view.mending.isEmpty && view.fees.isEmpty)
        #expect(view.state.stops.isEmpty && view.state.papers.isEmpty && view.state.submissions.isEmpty)
    }
}
