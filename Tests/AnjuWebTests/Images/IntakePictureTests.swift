import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuTesting
import HTTPTypes
import Testing

@testable import AnjuServices

/// Pictures as strangers send them, through the pages: one clear message at the field, and everything else stays.
@Suite struct IntakePictureTests {
    private static let start = "/intake?procedure=P01"
    private static let action = "/intake/P01"
    private static let typed = IntakeTyping.worker

    /// P01 that may bear every kind of picture.
    private static func changed(_ rulebook: inout Rulebook) {
        guard let place = rulebook.procedures.firstIndex(where: { $0.id == "P01" }) else { return }
        for (id, kind) in [("home", "dwelling"), ("lease", "supporting_document")] {
            rulebook.procedures[place].papers.append(
                Paper(
                    id: id, title: LocalizedText(id), proof: .image(kind), need: .always,
                    neededAt: "employment_registration", obtainHint: LocalizedText("")))
        }
    }

    struct Sent: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var slot: String
        var bytes: @Sendable () throws -> [UInt8]
        var words: String
    }

    static let faults = [
        Sent(
            testDescription: "forty megabytes", slot: "portrait",
            bytes: { [0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 0, count: 40 << 20) }, words: "最多 10485760 字节"),
        Sent(
            testDescription: "a text named jpg", slot: "identity_document", bytes: { Array("Dear Sir".utf8) },
            words: "这不是 JPEG 或 PNG 照片"),
        Sent(
            testDescription: "a bomb", slot: "portrait",
            bytes: {
                var bytes = DemoPortrait.png(1)
                for index in 16..<24 { bytes[index] = 0x7F }
                return bytes
            }, words: "像素"),
        Sent(
            testDescription: "a PDF with a script", slot: "supporting_document.lease",
            bytes: { OddPictures.pdf("/OpenAction <</S /JavaScript /JS (x)>>") }, words: "这个 PDF 里有程序"),
        Sent(
            testDescription: "a JPEG cut off", slot: "dwelling",
            bytes: { Array(OddPictures.progressive.prefix(400)) }, words: "照片打不开"),
        Sent(
            testDescription: "a format that the kind does not take", slot: "dwelling",
            bytes: { OddPictures.animated }, words: "请用 JPEG 文件"),
        Sent(
            testDescription: "a portrait far too small", slot: "portrait", bytes: { OddPictures.progressive },
            words: "这张照片不合要求，请重拍"),
    ]

    @Test(arguments: faults) func `what is wrong with a picture stands at its field, and nothing else is lost`(
        sent: Sent
    )
        async throws
    {
        let site = try await APISite(changing: Self.changed)
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let form = try await clerk.open(Self.start).form(Self.action)
            let submit = try #require(form.buttons.first { $0.value == "submit" })
            let page = try await clerk.send(
                form, Self.typed, pressing: submit, file: (sent.slot, try sent.bytes()))
            #expect(page.status == 422)
            let tree = try page.tree()
            #expect(tree.element(sent.slot + "-error")?.line.contains(sent.words) == true)
            let again = try page.form(Self.action)
            for (item, text) in Self.typed {
                #expect(again.controls.contains { $0.name == item && $0.value == text }, "\(item) was lost")
            }
        }
        #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM case_file") == 0)
        #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM blob") == 0)
    }

    @Test(arguments: [OddPictures.cmyk, OddPictures.progressive, OddPictures.animated])
    func `inks, scans and frames are no fault: the picture is shown small, and what it lacks is said`(bytes: [UInt8])
        async throws
    {
        let site = try await APISite()
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let form = try await clerk.open(Self.start).form(Self.action)
            let check = try #require(form.buttons.first { $0.value == "identity_document" })
            let page = try await clerk.send(form, Self.typed, pressing: check, file: ("identity_document", bytes))
            #expect(page.status == 200)
            let shown = try page.tree().all("img").filter { $0["src"]?.hasPrefix("data:image/jpeg") == true }
            #expect(shown.count == 1)
            #expect(page.text.contains("照片太小"))
        }
    }

    @Test func `no place of the camera's reaches what is kept, and the case shows it cut`() async throws {
        let site = try await APISite()
        let word = "CANARY24.0123N"
        let plain = try await KeepImage(centre: site.centre.centre)(
            DemoPortrait.png(1), as: "portrait", by: TestOfficials.clerk
        ).image
        let sent = OddPictures.located(try site.centre.centre.content(of: plain.record), word)
        #expect(String(decoding: sent, as: UTF8.self).contains(word))
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let form = try await clerk.open(Self.start).form(Self.action)
            let submit = try #require(form.buttons.first { $0.value == "submit" })
            let page = try await clerk.send(form, Self.typed, pressing: submit, file: ("portrait-camera", sent))
            #expect(page.status == 201, "\(page.text)")
        }
        let id: String = try await site.centre.database.read {
            try $0.rows("SELECT id FROM case_file").first?.get("id") ?? ""
        }
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let image = try await clerk.open("/cases/\(id)/images/portrait")
            #expect(image.headers[.contentType] == "image/jpeg")
            #expect(!String(decoding: image.bytes, as: UTF8.self).contains("CANARY"))
            #expect(try await clerk.open("/cases/\(id)").tree().element("pictures") != nil)
        }
    }

    @Test func `a portrait that fails is kept with a reason that the page offers, and the case says so`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let form = try await clerk.open(Self.start).form(Self.action)
            #expect(!form.controls.contains { $0.name == "portrait-exception" })
            let submit = try #require(form.buttons.first { $0.value == "submit" })
            let held = try await clerk.send(form, Self.typed, pressing: submit, file: ("portrait", OddPictures.cmyk))
            #expect(held.status == 422)
            let again = try held.form(Self.action)
            let reasons = try #require(again.controls.first { $0.name == "portrait-exception" })
            #expect(reasons.choices == ["", "worn", "posture", "place"])
            // Kept as a draft with the reason, taken up again, and sent.
            let draft = try #require(again.buttons.last { $0.value == "draft" })
            let resumed = try await clerk.send(again, ["portrait-exception": "posture"], pressing: draft)
            let third = try resumed.form(Self.action)
            #expect(third.controls.first { $0.name == "portrait-exception" }?.value == "posture")
            let done = try await clerk.send(third, pressing: submit)
            #expect(done.status == 201, "\(done.text)")
            let path = try #require(
                try done.tree().all("a").compactMap { $0["href"] }.first { $0.hasPrefix("/cases/") })
            let page = try await clerk.open(String(path.prefix { $0 != "?" }))
            #expect(page.text.contains("不合要求，仍予收存：只能以这个姿势拍摄"))
        }
    }

    @Test func `a paper as PDF is kept as it came and handed out, never opened in our pages`() async throws {
        let site = try await APISite(changing: Self.changed)
        let id = try await site.centre.open().id
        try await site.centre.end("job", of: id, by: TestOfficials.labour)
        let key = "supporting_document.lease"
        try await site.walking { browser in
            var labour = browser
            try await labour.signIn("labour")
            let step = try await labour.open("/cases/\(id)/steps/employment_registration")
            #expect(try step.tree().all("a").contains { $0["href"] == "/cases/\(id)/images/\(key)/take" })
            let take = "/cases/\(id)/images/\(key)/take"
            let form = try await labour.open(take).form(take)
            let button = try #require(form.buttons.first { $0.value == "take" })
            let done = try await labour.send(form, pressing: button, file: (key, OddPictures.pdf()))
            #expect(done.status == 200 && done.path.hasPrefix("/cases/\(id)?done="))
            let file = try await labour.open("/cases/\(id)/images/\(key)")
            #expect(file.headers[.contentType] == "application/pdf")
            #expect(file.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            #expect(file.bytes == OddPictures.pdf())
            var health = browser
            try await health.signIn("health")
            let (closed, none) = (
                try await health.open("/cases/\(id)/images/\(key)"),
                try await health.open("/cases/\(id)/images/nothing")
            )
            #expect(closed.status == 404 && none.status == 404)
            #expect(closed.text == none.text.replacing("images/nothing", with: "images/" + key))
        }
    }
}
