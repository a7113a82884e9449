import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuTesting
import Testing

@testable import AnjuServices

@Suite struct RetakeImageTests {
    private static let another = KeptImage(
        record: BlobRecord(name: "anotherofnobody", media: "image/jpeg", size: 3, sealedKey: [1, 2, 3]))

    @Test func `a photograph that was only looked at is not there`() async throws {
        let test = try await TestCentre()
        let request = CaptureRequest(
            typed: TestPeople.worker, papersSeen: ["entry_doc", "photo"], present: ["applicant"], language: .burmese)
        let opened = try await OpenCase(centre: test.centre)(
            "P01", for: nil, request, portrait: nil, by: TestOfficials.clerk)
        #expect(opened.open.map(\.field) == ["paper.photo"])
        let seen = CaptureRequest(
            typed: ["declaration_confirmed": "true"], papersSeen: ["photo"], present: ["applicant"])
        let code = try await problem {
            try await test.act(.capture(seen, complete: true), "register", of: opened.id, by: TestOfficials.clerk)
        }
        #expect(code == "case.paper-missing")
    }

    @Test(arguments: TestEngine.all) func `a picture taken later is the newest of the case and its paper is there`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.open(portrait: nil).id
        let retake = RetakeImage(centre: test.centre)
        try await retake(TestCentre.portrait, as: "portrait", of: id, version: nil, by: TestOfficials.clerk)
        try await retake(Self.another, as: "portrait", of: id, version: nil, by: TestOfficials.clerk)
        let view = try await test.view(id)
        #expect(view.images.map(\.blob) == ["anotherofnobody", "portraitofnobody"])
        #expect(view.person.portrait == "anotherofnobody")
        #expect(!view.toldOnce.missing.contains { $0.paper.id == "photo" })
        #expect(view.looked.contains { $0.action == .imageKept })
        try await test.end("register", of: id, by: TestOfficials.clerk)
        #expect(try await test.view(id).state.step("register").state == .done)
    }

    @Test func `only the office that needs it takes it, of an open case, of a kind that the procedure knows`()
        async throws
    {
        let test = try await TestCentre()
        let id = try await test.open().id
        let take = { (kind: String, actor: Actor) in
            try await problem {
                try await RetakeImage(centre: test.centre)(Self.another, as: kind, of: id, version: nil, by: actor)
            }
        }
        #expect(try await take("portrait", TestOfficials.health) == "case.not-your-step")
        #expect(try await take("portrait", TestOfficials.supervisor) == "access.denied")
        #expect(try await take("dwelling", TestOfficials.clerk) == "image.unknown")
        try await EndCase(centre: test.centre)(
            .withdraw(reason: "x", asked: .inWriting), of: id, version: nil, by: TestOfficials.clerk)
        #expect(try await take("portrait", TestOfficials.clerk) == "case.ended")
    }

    @Test func `what is sent is judged before it is taken`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        let judge = RetakeImage(centre: test.centre)
        let good = try await judge.judge(DemoPortrait.png(1), as: "portrait", of: id, by: TestOfficials.clerk)
        #expect(good.isGood && good.findings.allSatisfy { $0.isMet })
        let small = try await judge.judge(OddPictures.progressive, as: "portrait", of: id, by: TestOfficials.clerk)
        #expect(!small.isGood && small.image.faults.map(\.code).contains("portrait.too-small"))
        #expect(try await test.view(id).images.count == 1)
        let text = try await problem {
            try await judge.judge(Array("no picture".utf8), as: "portrait", of: id, by: TestOfficials.clerk)
        }
        #expect(text == "image.not-an-image")
    }
}
