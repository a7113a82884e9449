import AnjuCore
import AnjuDocuments
import AnjuDomain
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// A block of a group reaches every way out; the person's own file is the person's.
@Suite struct BlockedGroupTests {
    private static let name = "KHIN MAUNG MYINT"

    private static func block(_ groups: Set<String>, of id: ID<Case>, in test: TestCentre) async throws {
        try await ProtectPerson(centre: test.centre).block(groups, of: id, .protected, by: TestOfficials.supervisor)
    }

    @Test(arguments: TestEngine.all) func `who somebody is, once blocked, stands in no page, list, search or paper`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let (id, clerk) = (try await test.open().id, TestOfficials.clerk)
        let other = try await test.open("P01", ["id_doc_number": "MX0000025", "name_latin_primary": "NO ONE"])
        let before = try await Worklist(centre: test.centre)(by: TestOfficials.health)
        #expect(before.items.contains { $0.person.namePrimary == Self.name })
        try await Self.block(["identity"], of: id, in: test)

        let view = try await test.view(id, by: clerk)
        #expect(!view.person.isNamed && view.person.birthDate.isEmpty)
        #expect(view.visible.keys.allSatisfy { !$0.hasPrefix("name_") && $0 != "id_doc_number" })
        #expect(view.visible["mobile_phone"] != nil)
        let list = try await Worklist(centre: test.centre)(by: TestOfficials.health).items
        let listed = try #require(list.first { $0.record.core.id == id })
        #expect(!listed.person.isNamed && listed.person.birthDate.isEmpty)
        #expect(list.contains { $0.record.core.id == other.id && $0.person.isNamed })
        let found = try await FindPerson(centre: test.centre)(.document(number: "MX0000017"), by: clerk)
        #expect(found.people.isEmpty && found.heldElsewhere)
        let paper = try await PrintForm(centre: test.centre).filled("F12", of: id, by: clerk)
        #expect(paper.names.latin == MaskLevel.veil)
        #expect(
            try await problem { try await SeeImage(centre: test.centre)("portrait", of: id, by: clerk) }
                == "image.unknown")
        let sheet = try await MakeOwnSheet(centre: test.centre).view(view.record.person, by: clerk)
        #expect(!sheet.person.isNamed && sheet.documentTail.isEmpty)
        let start = try await StartSheet(centre: test.centre)("P01", for: view.record.person, by: clerk)
        #expect(start.person?.isNamed == false)
        #expect(start.sheet.fields.allSatisfy { $0.item.group != "identity" || $0.held == nil })
    }

    @Test func `a card of which something is blocked is not printed, and its page has no seal`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        let permit = try #require(try await test.issuePermit(id).permit)
        let look = ViewPermit(centre: test.centre)
        let print = PrintCard(centre: test.centre, isSpecimen: true)
        let before = try await look(permit, by: TestOfficials.clerk)
        #expect(before.mayPrint && !before.seal.isEmpty)
        try await Self.block(["identity"], of: id, in: test)
        let after = try await look(permit, by: TestOfficials.clerk)
        #expect(!after.mayPrint && after.seal.isEmpty && after.values["name_zh"] == nil)
        #expect(try await problem { try await print(permit, by: TestOfficials.clerk) } == "permit.card-blocked")
    }

    @Test func `the employer's name is asked of the person where it is blocked, and no card says it`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        let permit = try #require(try await test.issuePermit(id).permit)
        try await Self.block(["employment"], of: id, in: test)
        let view = try await ViewPermit(centre: test.centre)(permit, by: TestOfficials.clerk)
        #expect(view.values["employer_name"] == nil && !view.seal.isEmpty && !view.mayPrint)
    }

    @Test func `a draft shows nothing that was blocked since it was kept`() async throws {
        let test = try await TestCentre()
        let opened = try await test.open()
        let person = try await test.view(opened.id).record.person
        let content = DraftContent(typed: ["mobile_phone": "+959765432101", "name_latin_primary": "AUNG AUNG"])
        let form = KeepDraft.Form(
            procedure: "P01", person: person, key: "draft-of-the-test", content: content, version: nil)
        let draft = try await KeepDraft(centre: test.centre)(form, by: TestOfficials.clerk)
        try await Self.block(["contact"], of: opened.id, in: test)
        let resumed = try await ResumeDraft(centre: test.centre)(draft.id, by: TestOfficials.clerk).draft
        #expect(resumed.content.typed == ["name_latin_primary": "AUNG AUNG"])
        try await Self.block(["identity"], of: opened.id, in: test)
        let listed = try await ListDrafts(centre: test.centre)(by: TestOfficials.clerk)
        #expect(listed.first?.content.typed.keys.contains("name_latin_primary") == false)
    }

    @Test func `the person reads everything of their own, whatever is blocked`() async throws {
        let test = try await TestCentre()
        let opened = try await test.open()
        try await Self.block(["identity", "contact"], of: opened.id, in: test)
        let view = try await ViewOwnCase(centre: test.centre)(
            number: opened.number, born: "1900-01-01", code: opened.code)
        #expect(view.person.namePrimary == Self.name)
        #expect(view.visible["mobile_phone"]?.value == TestPeople.phone)
    }
}
