import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuTesting
import Testing

@testable import AnjuServices

/// What a picture must be, who takes it, who sees it, and what becomes of its file.
@Suite struct PictureRulesTests {
    private static let dark = [ImageFault(code: "portrait.too-dark", measured: "90", wanted: "≥ 150")]

    static func picture(
        _ name: String, _ kind: String = "portrait", faults: [ImageFault] = [], exception: String? = nil,
        media: String = "image/jpeg"
    ) -> KeptImage {
        KeptImage(
            record: BlobRecord(name: name, media: media, size: 3, sealedKey: [1, 2, 3]), kind: kind, faults: faults,
            exception: exception)
    }

    private static func request(_ changes: [String: String] = [:]) -> CaptureRequest {
        CaptureRequest(
            typed: TestPeople.worker.merging(changes) { $1 }, papersSeen: ["entry_doc"], present: ["applicant"],
            language: .burmese)
    }

    /// P01 that asks for a picture of the dwelling and, at the clinic, for one of a paper that the clinic alone sees.
    private static func changed(_ rulebook: inout Rulebook) {
        guard let place = rulebook.procedures.firstIndex(where: { $0.id == "P01" }) else { return }
        rulebook.procedures[place].papers += [
            Paper(
                id: "home", title: LocalizedText("房屋"), proof: .image("dwelling"), need: .always,
                neededAt: "employment_registration", obtainHint: LocalizedText("")),
            Paper(
                id: "lease", title: LocalizedText("租约"), proof: .image("supporting_document"), need: .always,
                neededAt: "employment_registration", obtainHint: LocalizedText("")),
        ]
        var clinic = Paper(
            id: "xray", title: LocalizedText("胸片"), proof: .image("supporting_document"), need: .always,
            neededAt: "medical", obtainHint: LocalizedText(""))
        clinic.shownTo = ["health"]
        rulebook.procedures[place].papers.append(clinic)
    }

    private func violations(_ body: () async throws -> Void) async throws -> [String] {
        do { try await body() } catch let problem as Problem {
            return problem.violations.map { $0.field + " " + $0.code }
        }
        return []
    }

    @Test func `every drawn portrait of the demonstration is one that the pack takes, cut to its proportions`()
        async throws
    {
        let test = try await TestCentre()
        for index in 0..<DemoPortrait.count {
            let kept = try await KeepImage(centre: test.centre)(
                DemoPortrait.png(index), as: "portrait", by: TestOfficials.clerk)
            #expect(kept.isGood, "\(index): \(kept.image.faults)")
            let bytes = try test.centre.content(of: kept.image.record)
            let frame = try #require(bytes.indices.first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 })
            let height = Int(bytes[frame + 5]) << 8 | Int(bytes[frame + 6])
            let width = Int(bytes[frame + 7]) << 8 | Int(bytes[frame + 8])
            #expect(abs(Double(width) / Double(height) - 358.0 / 441) < 0.01)
        }
    }

    @Test func `a picture that fails a check of the pack holds the registration, unless the pack knows the reason`()
        async throws
    {
        let test = try await TestCentre()
        let open = OpenCase(centre: test.centre)
        func said(_ image: KeptImage) async throws -> [String] {
            try await violations {
                _ = try await open(
                    "P01", for: nil, Self.request(), images: ["portrait": image], by: TestOfficials.clerk)
            }
        }
        #expect(try await said(Self.picture("a", faults: Self.dark)) == ["portrait image.not-good"])
        #expect(
            try await said(Self.picture("a", faults: Self.dark, exception: "hurry")) == ["portrait image.no-exception"])
        #expect(try await said(Self.picture("a", "dwelling")) == ["portrait image.other-kind"])
        #expect(try await test.count("SELECT COUNT(*) AS n FROM case_file") == 0)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM blob") == 0)
        let opened = try await open(
            "P01", for: nil, Self.request(),
            images: ["portrait": Self.picture("a", faults: Self.dark, exception: "worn")], by: TestOfficials.clerk)
        #expect(opened.open == [])
        let view = try await test.view(opened.id)
        let line = try #require(view.explain.first { $0.sentence == "explain.image-excepted" })
        #expect(line.about == ["image": "portrait", "exception": "worn"])
        #expect(view.looked.contains { $0.action == .caseOpened && $0.detail == "P01 portrait excepted" })
        // Who does not see the picture does not read why it was kept.
        let supervised = try await test.view(opened.id, by: TestOfficials.supervisor)
        #expect(!supervised.explain.contains { $0.sentence == "explain.image-excepted" })
    }

    @Test func `what is advice alone holds nothing, and a reason that is not needed is not entered`() async throws {
        let test = try await TestCentre()
        let coloured = [ImageFault(code: "portrait.background-coloured", measured: "60", wanted: "≤ 34")]
        let opened = try await OpenCase(centre: test.centre)(
            "P01", for: nil, Self.request(),
            images: ["portrait": Self.picture("a", faults: coloured, exception: "worn")], by: TestOfficials.clerk)
        #expect(opened.open == [])
        #expect(try await !test.view(opened.id).explain.contains { $0.sentence == "explain.image-excepted" })
    }

    @Test(arguments: TestEngine.all)
    func `taken in an open case it is barred and excepted the same way, and a try that fails leaves no use behind`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        let retake = RetakeImage(centre: test.centre)
        let bad = Self.picture("bad", faults: Self.dark)
        func take(_ image: KeptImage, version: Int? = nil) async throws -> String? {
            try await problem {
                try await retake(image, as: "portrait", of: id, version: version, by: TestOfficials.clerk)
            }
        }
        let barred = try await violations {
            try await retake(bad, as: "portrait", of: id, version: nil, by: TestOfficials.clerk)
        }
        #expect(barred == ["portrait image.not-good"])
        #expect(try await take(Self.picture("late"), version: 0) == "case.changed")
        #expect(try await test.count("SELECT COUNT(*) AS n FROM blob") == 1)
        #expect(try await test.count("SELECT uses AS n FROM blob") == 1)
        var excepted = bad
        excepted.exception = "posture"
        #expect(try await take(excepted) == nil)
        let view = try await test.view(id)
        #expect(view.looked.contains { $0.action == .imageExcepted && $0.detail == "portrait excepted" })
        // The first stays in the case's history: one use each, and none is due to go.
        #expect(try await test.count("SELECT COUNT(*) AS n FROM blob WHERE uses = 1 AND unused_at IS NULL") == 2)
        #expect(view.person.portrait == "bad")
    }

    @Test func `all four kinds are taken at once at the counter, each in its place, and each is the paper that it is`()
        async throws
    {
        let test = try await TestCentre(changing: Self.changed)
        let start = try await StartSheet(centre: test.centre)("P01", for: nil, by: TestOfficials.clerk)
        #expect(
            start.slots.map(\.key) == ["portrait", "dwelling", "supporting_document.lease", "identity_document"])
        let images = [
            "portrait": Self.picture("p"), "identity_document": Self.picture("i", "identity_document"),
            "dwelling": Self.picture("d", "dwelling"),
            "supporting_document.lease": Self.picture("l", "supporting_document", media: "application/pdf"),
        ]
        let id = try await OpenCase(centre: test.centre)(
            "P01", for: nil, Self.request(), images: images, by: TestOfficials.clerk
        ).id
        let view = try await test.view(id)
        #expect(view.images.map(\.kind) == images.keys.sorted())
        #expect(view.images.first { $0.kind == "supporting_document.lease" }?.media == "application/pdf")
        let missing = Set(view.toldOnce.missing.map(\.paper.id))
        #expect(missing.isDisjoint(with: ["photo", "home", "lease"]))
        #expect(missing.contains("xray"))
        let xray = ["supporting_document.xray": Self.picture("x", "supporting_document")]
        let said = try await violations {
            _ = try await OpenCase(centre: test.centre)(
                "P01", for: nil, Self.request(["id_doc_number": "MX0000025"]), images: xray, by: TestOfficials.clerk)
        }
        #expect(said == ["supporting_document.xray image.not-asked"])
    }

    @Test func `a health paper is taken and seen at the clinic alone, a document where a step bears it`() async throws {
        let test = try await TestCentre(changing: Self.changed)
        let id = try await OpenCase(centre: test.centre)(
            "P01", for: nil, Self.request(),
            images: [
                "portrait": Self.picture("p"), "identity_document": Self.picture("i", "identity_document"),
            ], by: TestOfficials.clerk
        ).id
        let key = "supporting_document.xray"
        let xray = Self.picture("x", "supporting_document")
        let retake = RetakeImage(centre: test.centre)
        for official in [TestOfficials.clerk, TestOfficials.labour, TestOfficials.exitEntry] {
            let code = try await problem { try await retake(xray, as: key, of: id, version: nil, by: official) }
            #expect(code == "image.unknown")
        }
        try await retake(xray, as: key, of: id, version: nil, by: TestOfficials.health)
        let seen = [
            (TestOfficials.clerk, ["identity_document", "portrait"]), (TestOfficials.health, ["portrait", key]),
            (TestOfficials.labour, ["identity_document", "portrait"]),
            (TestOfficials.exitEntry, ["identity_document", "portrait"]), (TestOfficials.supervisor, []),
        ]
        for (official, keys) in seen {
            #expect(try await test.view(id, by: official).images.map(\.kind) == keys, "\(official.department)")
            guard official.department != "supervision", !keys.contains(key) else { continue }
            let code = try await problem { _ = try await SeeImage(centre: test.centre)(key, of: id, by: official) }
            #expect(["image.unknown", "access.denied"].contains(code), "\(official.department)")
        }
    }

    @Test func `a page of the same document is not asked again, and a place is`() async throws {
        let test = try await TestCentre(changing: Self.changed)
        let id = try await OpenCase(centre: test.centre)(
            "P01", for: nil, Self.request(),
            images: [
                "portrait": Self.picture("p"), "identity_document": Self.picture("i", "identity_document"),
                "dwelling": Self.picture("d", "dwelling"),
            ], by: TestOfficials.clerk
        ).id
        let person = try await test.view(id).person.id
        let start = try await StartSheet(centre: test.centre)("P01", for: person, by: TestOfficials.clerk)
        #expect(start.onFile == ["portrait", "identity_document"])
        let second = try await test.open(
            "P02", for: person, still: ["document", "visit", "stay", "dwelling"], portrait: nil)
        #expect(try await test.view(second.id).images.map(\.kind) == ["identity_document", "portrait"])
        #expect(try await test.count("SELECT uses AS n FROM blob WHERE name = 'i'") == 2)
        // Another passport is another page.
        let renewed = try await test.database.read { transaction in
            try transaction.newestImage(in: "identity_document", of: person, document: "doc_another")
        }
        #expect(renewed == nil)
    }

    @Test(arguments: TestEngine.all) func `a draft keeps every picture with what is wrong with it, and lets go of all`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let images = [
            "portrait": Self.picture("p", faults: Self.dark, exception: "worn"),
            "identity_document": Self.picture("i", "identity_document"),
        ]
        let form = KeepDraft.Form(
            procedure: "P01", person: nil, key: "form-1", content: DraftContent(), images: images, version: nil)
        let draft = try await KeepDraft(centre: test.centre)(form, by: TestOfficials.clerk)
        let resumed = try await ResumeDraft(centre: test.centre)(draft.id, by: TestOfficials.clerk)
        #expect(resumed.images == images)
        var fewer = form
        (fewer.images["portrait"], fewer.version) = (nil, draft.version)
        try await KeepDraft(centre: test.centre)(fewer, by: TestOfficials.clerk)
        #expect(try await test.count("SELECT uses AS n FROM blob WHERE name = 'p'") == 0)
        #expect(try await test.count("SELECT uses AS n FROM blob WHERE name = 'i'") == 1)
        try await DiscardDraft(centre: test.centre)(draft.id, by: TestOfficials.clerk)
        #expect(try await test.count("SELECT SUM(uses) AS n FROM blob") == 0)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM draft_image") == 0)
    }

    @Test func `what is carried past a page keeps its kind and its faults`() async throws {
        let test = try await TestCentre()
        var kept = try await KeepImage(centre: test.centre)(
            DemoPortrait.png(1), as: "portrait", by: TestOfficials.clerk
        ).image
        kept.faults = Self.dark
        let vouchers = ImageVoucher(centre: test.centre)
        let text = try vouchers.text(kept)
        #expect(vouchers.image(text) == kept)
        #expect(vouchers.image(String(text.dropLast(8)) + "AAAAAAAA") == nil)
        #expect(vouchers.thumbnail(kept)?.hasPrefix("data:image/jpeg;base64,/9j/") == true)
    }

    @Test func `a format that the pack does not name for the kind is refused in words`() async throws {
        let test = try await TestCentre()
        let keep = KeepImage(centre: test.centre)
        func code(_ bytes: [UInt8], _ kind: String) async throws -> String? {
            try await problem { _ = try await keep(bytes, as: kind, by: TestOfficials.clerk) }
        }
        #expect(try await code(OddPictures.animated, "dwelling") == "image.format")
        #expect(try await code(OddPictures.pdf(), "portrait") == "image.not-an-image")
        #expect(
            try await code(OddPictures.pdf("/OpenAction <</S /JavaScript>>"), "supporting_document") == "pdf.script")
        #expect(try await code(OddPictures.pdf(), "nothing") == "image.unknown")
        let kept = try await keep(OddPictures.pdf(), as: "supporting_document", by: TestOfficials.clerk).image
        // As it came, to the byte.
        #expect(try test.centre.content(of: kept.record) == OddPictures.pdf())
        #expect(kept.record.media == "application/pdf")
    }
}
