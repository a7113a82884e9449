import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuTesting
import Foundation
import Testing

@testable import AnjuServices

/// Whatever is wrong: said beside its field in the reader's language, everything typed still there, nothing stored.
@Suite struct IntakeFaultTests {
    private static let start = "/intake?procedure=P01"

    /// What somebody typed, and what each field then says, in Chinese.
    struct Fault: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var typing: [String: String]
        var says: [String: String]
    }

    private static let long = String(repeating: "很长", count: 15_000)

    static let faults = [
        Fault(
            testDescription: "births to come, in every spelling", typing: ["birth_date": "2199-01-01"],
            says: ["birth_date": "不能晚于今天"]),
        Fault(
            testDescription: "a day that does not exist", typing: ["birth_date": "1900-02-31"],
            says: ["birth_date": "没有这一天"]),
        Fault(
            testDescription: "a passport that has run out, and an entry to come",
            typing: ["id_doc_expiry_date": "2026-03-01", "entry_date": "2026-03-03"],
            says: ["id_doc_expiry_date": "证件已于 2026-03-01 到期", "entry_date": "不能晚于今天"]),
        Fault(
            testDescription: "a stay that ends before it begins",
            typing: ["entry_date": "2026-03-01", "stay_until": "2026-02-01"],
            says: ["stay_until": "不能早于入境日期 2026-03-01"]),
        Fault(
            testDescription: "an identity number with a wrong check digit",
            typing: ["id_doc_type": "111", "nationality": "CHN", "id_doc_number": "110101190001010010"],
            says: ["id_doc_number": "校验"]),
        Fault(
            testDescription: "a text far too long for one line", typing: ["name_latin_primary": long],
            says: ["name_latin_primary": "最多 80 个字"]),
        Fault(
            testDescription: "a text far too long for the address", typing: ["address_detail": long],
            says: ["address_detail": "个字，请写短一些"]),
        Fault(
            testDescription: "a code that the list does not have", typing: ["sex": "7"], says: ["sex": "代码表里没有"]),
    ]

    private static func nothingIsStored(_ site: APISite) async throws {
        let counts = [
            try await site.centre.count("SELECT COUNT(*) AS n FROM person"),
            try await site.centre.count("SELECT COUNT(*) AS n FROM document"),
            try await site.centre.count("SELECT COUNT(*) AS n FROM submission"),
            try await site.centre.count("SELECT COUNT(*) AS n FROM case_file"),
        ]
        #expect(counts == [0, 0, 0, 0])
    }

    @Test(arguments: faults) func `one fault is said beside its field and costs nothing that was typed`(fault: Fault)
        async throws
    {
        let site = try await APISite()
        try await site.browsing { visitor in
            let clerk = try await visitor.signedIn(as: "clerk")
            let typing = IntakeTyping.worker.merging(fault.typing) { $1 }
            let page = try await clerk.press("do", "submit", on: clerk.get(Self.start), typing: typing)
            #expect(page.status == 422)
            for (item, words) in fault.says {
                let said = page.error(item)
                #expect(said?.contains(words) == true, "\(item): \(said ?? "nothing")")
                #expect(page.summary.contains { $0.contains(said ?? "?") })
            }
            for (item, text) in typing where item != "sex" { #expect(page.value(item) == text, "\(item)") }
            try await Self.nothingIsStored(site)
        }
    }

    @Test(arguments: TestEngine.all)
    func `many faults at once are all said, with hostile text in every field and no picture`(engine: TestEngine)
        async throws
    {
        let site = try await APISite(engine)
        try await site.browsing { visitor in
            let clerk = try await visitor.signedIn(as: "clerk")
            let first = try await clerk.get(Self.start)
            var typing = ["mrz": IntakeTyping.misread, "birth_date": "2199-01-01", "id_doc_expiry_date": "2020-01-01"]
            let items = site.centre.centre.dictionary.items
            for pair in first.form()?.controls ?? [] where typing[pair.name] == nil {
                guard let item = items.first(where: { $0.key == pair.name }) else { continue }
                if item.type == .string || item.type == .text || item.type == .phone || item.type == .email {
                    typing[pair.name] = IntakeTyping.hostile
                }
            }
            #expect(typing.count > 12)
            let text = Array("I am no picture".utf8)
            let page = try await clerk.press("do", "submit", on: first, typing: typing, file: text)
            #expect(page.status == 422)
            for item in [
                "birth_date", "id_doc_expiry_date", "mobile_phone", "sex", "declaration_confirmed", "portrait",
            ] {
                #expect(page.error(item) != nil, "\(item)")
            }
            #expect(page.error("portrait") == "这不是 JPEG 或 PNG 照片，请换一张")
            #expect(page.summary.count >= 6)
            for (item, value) in typing { #expect(page.value(item) == value, "\(item)") }
            #expect(!page.text.contains("<script>alert"))
            try await Self.nothingIsStored(site)
            // And the tables are there still.
            #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM account") > 3)
        }
    }

    /// Pictures that are none, by what is said of them.
    static let pictures: [(name: String, bytes: @Sendable () -> [UInt8], words: String)] = [
        ("letter.jpg", { Array("Dear Sir or Madam".utf8) }, "这不是 JPEG 或 PNG 照片"),
        ("huge.jpg", { [0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 0, count: 40 << 20) }, "照片有"),
        ("wrong-size.png", { Self.withHeight(DemoPortrait.png(1), 4) }, "照片打不开"),
        ("bomb.png", { Self.withHeight(DemoPortrait.png(1), 0x7FFF_FFFF) }, "像素"),
        ("cut.png", { Array(DemoPortrait.png(1).prefix(200)) }, "照片打不开"),
    ]

    /// The picture, with a height in its header that its data does not have.
    private static func withHeight(_ png: [UInt8], _ height: UInt32) -> [UInt8] {
        var bytes = png
        for index in 0..<4 { bytes[20 + index] = UInt8(truncatingIfNeeded: height >> UInt32(24 - 8 * index)) }
        return bytes
    }

    @Test(arguments: 0..<5) func `a picture that is none is refused in words, and what was typed is there`(
        index: Int
    ) async throws {
        let picture = Self.pictures[index]
        let site = try await APISite()
        try await site.browsing { visitor in
            let clerk = try await visitor.signedIn(as: "clerk")
            let file = picture.bytes()
            let page = try await clerk.press(
                "do", "submit", on: clerk.get(Self.start), typing: IntakeTyping.worker, file: file)
            #expect(page.status == 422)
            #expect(page.error("portrait")?.contains(picture.words) == true, "\(page.error("portrait") ?? "nothing")")
            for (item, text) in IntakeTyping.worker { #expect(page.value(item) == text, "\(item)") }
            try await Self.nothingIsStored(site)
        }
    }

    @Test func `the same picture twice before anything is stored is one that opens`() async throws {
        let site = try await APISite()
        try await site.browsing { visitor in
            let clerk = try await visitor.signedIn(as: "clerk")
            let file = DemoPortrait.png(2)
            let page = try await clerk.get(Self.start)
            _ = try await clerk.press("do", "portrait", on: page, typing: ["name_zh": "钦"], file: file)
            let again = try await clerk.press("do", "portrait", on: page, typing: IntakeTyping.worker, file: file)
            let done = try await clerk.press("do", "submit", on: again)
            #expect(done.status == 201, "\(done.summary)")
            let blob = try await site.centre.database.read { transaction in
                try transaction.rows("SELECT name FROM blob").first.flatMap { try transaction.blob(try $0.get("name")) }
            }
            #expect(site.centre.centre.opens(try #require(blob)))
        }
    }

    @Test(arguments: [("en", "Error: "), ("my", "အမှား – ")])
    func `faults are said in the reader's language`(language: String, prefix: String) async throws {
        let site = try await APISite()
        try await site.browsing { visitor in
            let clerk = try await visitor.signedIn(as: "clerk", language)
            let typing = IntakeTyping.worker.merging([
                "birth_date": "2199-01-01", "name_native_script": IntakeTyping.zawgyi,
            ]) { $1 }
            let page = try await clerk.press("do", "submit", on: clerk.get(Self.start), typing: typing)
            #expect(page.status == 422)
            #expect(page.text.contains("<title>" + prefix))
            #expect(page.text.contains("<html lang=\"\(language)\""))
            let chinese = try await visitor.signedIn(as: "clerk").press(
                "do", "submit", on: clerk.get(Self.start), typing: typing)
            for item in ["birth_date", "name_native_script"] {
                #expect(page.error(item) != nil && page.error(item) != chinese.error(item), "\(item)")
            }
            if language == "en" { #expect(page.error("birth_date")?.lowercased().contains("today") == true) }
        }
    }

    @Test func `a wrong credit code is said beside it at the labour office, with everything else kept`() async throws {
        let site = try await APISite()
        let id = try await site.centre.open().id
        try await site.centre.end("job", of: id, by: TestOfficials.labour)
        try await site.browsing { visitor in
            let officer = try await visitor.signedIn(as: "labour")
            let path = "/cases/\(id)/steps/employment_registration"
            var typing = TestPeople.job
            (typing["employer_uscc"], typing["declaration_confirmed"]) = ("91350100M000100Y44", "1")
            typing["employer_contact_name"] = IntakeTyping.hostile
            let page = try await officer.press("do", "complete", on: officer.get(path), to: path, typing: typing)
            #expect(page.status == 422)
            #expect(page.error("employer_uscc") != nil)
            for (item, text) in typing { #expect(page.value(item, to: path) == text, "\(item)") }
            #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM organisation") == 0)
        }
    }
}
