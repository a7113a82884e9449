import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// What the page proposes and asks, and that only a press of a button takes it.
@Suite struct IntakeQuestionTests {
    private static let start = "/intake?procedure=P01"

    private func browse(_ body: @Sendable (IntakeClerk, APISite) async throws -> Void) async throws {
        let site = try await APISite()
        try await site.browsing { try await body(try await $0.signedIn(as: "clerk"), site) }
    }

    @Test func `a misread field is left as unread, explained, and the likely reading is one press away`() async throws {
        try await browse { clerk, _ in
            let typing = ["mrz": IntakeTyping.misread, "name_zh": "钦貌敏", "birth_date": ""]
            let read = try await clerk.press("do", "read", on: clerk.get(Self.start), typing: typing)
            #expect(read.status == 200)
            #expect(read.value("birth_date")?.isEmpty != false)
            #expect(read.value("id_doc_expiry_date") == "2030-05-11")
            #expect(read.error("birth_date") == "机读区校验不符，请对照证件")
            #expect(read.text.contains("按 7-3-1 加权应得校验位 5，证件上是 0"))
            #expect(read.text.contains("最像的读法是 880512"))
            #expect(read.buttons("use") == ["birth_date=1988-05-12"])
            let used = try await clerk.press("use", "birth_date=1988-05-12", on: read)
            #expect(used.status == 200)
            #expect(used.value("birth_date") == "1988-05-12")
            #expect(used.error("birth_date") == nil)
            #expect(used.text.contains("出生日期已改为 1988-05-12，其他没有动"))
            for item in ["name_zh", "name_latin_primary", "id_doc_number", "mrz"] {
                #expect(used.value(item) == read.value(item) && used.value(item)?.isEmpty == false, "\(item)")
            }
            // Reading the same zone once more does not put the misreading back.
            #expect(try await clerk.press("do", "read", on: used).value("birth_date") == "1988-05-12")
        }
    }

    @Test func `a misread field stops the registration until somebody says how it is printed`() async throws {
        try await browse { clerk, site in
            var typing = IntakeTyping.worker
            for item in ["birth_date", "id_doc_number", "id_doc_expiry_date", "name_latin_primary", "sex"] {
                typing[item] = ""
            }
            typing["mrz"] = IntakeTyping.misread
            let read = try await clerk.press("do", "read", on: clerk.get(Self.start), typing: typing)
            let refused = try await clerk.press("do", "submit", on: read)
            #expect(refused.status == 422)
            #expect(refused.error("birth_date") != nil)
            // Typed as the zone misreads it: asked about, and taken only where somebody means it.
            let same = try await clerk.press("do", "submit", on: refused, typing: ["birth_date": "1988-05-17"])
            #expect(same.status == 422 && same.error("birth_date") != nil)
            #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM person") == 0)
            let meant = try await clerk.press("keep-typed", "birth_date", on: same)
            #expect(meant.error("birth_date") == nil && meant.value("birth_date") == "1988-05-17")
            let done = try await clerk.press("do", "submit", on: meant)
            #expect(done.status == 201, "\(done.summary)")
            let kinds = try await Self.provenance(site)
            #expect(kinds["birth_date"] == .hand)
            #expect(kinds["id_doc_number"] == .document)
        }
    }

    @Test func `what was read and then changed by hand is the hand's, whatever the page says of it`() async throws {
        try await browse { clerk, site in
            var typing = IntakeTyping.worker
            for item in ["birth_date", "id_doc_number", "id_doc_expiry_date", "name_latin_primary", "sex"] {
                typing[item] = ""
            }
            typing["mrz"] = IntakeTyping.zone
            let read = try await clerk.press("do", "read", on: clerk.get(Self.start), typing: typing)
            // The page carries what it took for read; the edit and a forged addition are compared with the zone.
            let claimed = (read.value("from-document") ?? "") + ",name_native_script"
            let changed = ["id_doc_number": "MX0000071", "from-document": claimed]
            let done = try await clerk.press("do", "submit", on: read, typing: changed)
            #expect(done.status == 201, "\(done.summary)")
            let kinds = try await Self.provenance(site)
            #expect(kinds["id_doc_number"] == .hand && kinds["name_native_script"] == .hand)
            #expect(kinds["birth_date"] == .document && kinds["id_doc_expiry_date"] == .document)
        }
    }

    @Test func `for whom the procedure is stands empty until somebody says it`() async throws {
        try await browse { clerk, _ in
            let page = try await clerk.get(Self.start)
            #expect(page.value("overseas_person_category")?.isEmpty == true)
            let refused = try await clerk.press(
                "do", "submit", on: page, typing: IntakeTyping.worker.merging(["overseas_person_category": ""]) { $1 })
            #expect(refused.status == 422 && refused.error("overseas_person_category") != nil)
        }
    }

    /// How each value of the only case came.
    private static func provenance(_ site: APISite) async throws -> [String: Provenance.Kind] {
        let sealer = site.centre.centre.sealer
        return try await site.centre.database.read { transaction in
            let cases = try transaction.rows("SELECT id FROM case_file").map { try $0.get("id", as: ID<Case>.self) }
            guard let id = cases.first else { return [:] }
            let file = try transaction.file(of: id, sealer: sealer)
            return file.profiles.values.reduce(into: [:]) { kinds, profile in
                for (key, entry) in profile.entries { kinds[key] = entry.provenance.kind }
            }
        }
    }

    @Test func `swapped lines, as some readers type them, are put right and it is said`() async throws {
        try await browse { clerk, _ in
            let swapped = IntakeTyping.lines.reversed().joined(separator: "\r\n")
            let read = try await clerk.press("do", "read", on: clerk.get(Self.start), typing: ["mrz": swapped])
            #expect(read.value("name_latin_primary") == "KHIN MAUNG MYINT")
            #expect(read.value("name_latin_secondary")?.isEmpty != false)
            #expect(read.value("name_structure") == "3")
            #expect(read.text.contains("各行的次序读反了"))
            #expect(read.value("mrz") == swapped)
        }
    }

    @Test func `text that is no zone is said beside it and nothing is filled in`() async throws {
        try await browse { clerk, _ in
            let read = try await clerk.press("do", "read", on: clerk.get(Self.start), typing: ["mrz": "P<MMR"])
            #expect(read.error("mrz")?.contains("机读区各行应为") == true)
            #expect(read.value("mrz") == "P<MMR")
            #expect(read.value("name_latin_primary")?.isEmpty != false)
        }
    }

    @Test func `Zawgyi is asked about, converted on a press alone, and never stored unasked`() async throws {
        try await browse { clerk, site in
            let typing = IntakeTyping.worker.merging(["name_native_script": IntakeTyping.zawgyi]) { $1 }
            let asked = try await clerk.press("do", "submit", on: clerk.get(Self.start), typing: typing)
            #expect(asked.status == 422)
            #expect(asked.error("name_native_script")?.contains(IntakeTyping.unicode) == true)
            #expect(asked.value("name_native_script") == IntakeTyping.zawgyi)
            #expect(asked.buttons("keep-typed") == ["name_native_script"])
            #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM person") == 0)
            let used = try await clerk.press("use", "name_native_script=" + IntakeTyping.unicode, on: asked)
            #expect(used.value("name_native_script") == IntakeTyping.unicode)
            #expect(used.error("name_native_script") == nil)
            // Meant as typed instead: asked no more, until it changes.
            let meant = try await clerk.press("keep-typed", "name_native_script", on: asked)
            #expect(meant.value("name_native_script") == IntakeTyping.zawgyi)
            #expect(meant.error("name_native_script") == nil)
            let changed = try await clerk.press(
                "do", "names", on: meant, typing: ["name_native_script": IntakeTyping.zawgyi + "ေအာင္"])
            #expect(changed.error("name_native_script") != nil)
            let done = try await clerk.press("do", "submit", on: used)
            #expect(done.status == 201, "\(done.summary)")
        }
    }

    @Test func `good Burmese is not asked about`() async throws {
        try await browse { clerk, _ in
            let page = try await clerk.press(
                "do", "names", on: clerk.get(Self.start), typing: ["name_native_script": IntakeTyping.unicode])
            #expect(page.error("name_native_script") == nil)
            #expect(page.buttons("keep-typed").isEmpty)
        }
    }

    @Test func `pinyin is proposed beside the Chinese name and is only ever a confirmed value`() async throws {
        try await browse { clerk, site in
            var typing = IntakeTyping.worker.merging(["name_zh": "覃绿叶", "nationality": ""]) { $1 }
            (typing["name_latin_primary"], typing["name_native_script"]) = ("", "")
            let offered = try await clerk.press("do", "names", on: clerk.get(Self.start), typing: typing)
            #expect(
                offered.buttons("use") == [
                    "name_latin_primary=QIN;name_latin_secondary=LYUYE",
                    "name_latin_primary=TAN;name_latin_secondary=LYUYE",
                ])
            #expect(offered.value("name_latin_primary")?.isEmpty == true)
            // Submitted without a confirmation, the name is missing, not made.
            let refused = try await clerk.press("do", "submit", on: offered, typing: ["nationality": "CHN"])
            #expect(refused.status == 422 && refused.error("name_latin_primary") != nil)
            let used = try await clerk.press(
                "use", "name_latin_primary=TAN;name_latin_secondary=LYUYE", on: refused, typing: ["nationality": "MMR"])
            #expect(used.value("name_latin_primary") == "TAN" && used.value("name_latin_secondary") == "LYUYE")
            #expect(used.text.contains("系统建议，已经本人确认"))
            let done = try await clerk.press(
                "do", "submit", on: used, typing: ["name_latin_secondary": "LUYE"])
            #expect(done.status == 201, "\(done.summary)")
            let profiles = try await site.centre.database.read { transaction in
                try transaction.rows("SELECT document FROM profile").map { try $0.get("document", as: String.self) }
            }.joined()
            // The one that was changed afterwards is the hand's own.
            #expect(profiles.contains(#""name_latin_primary":{"provenance""#))
            #expect(profiles.matches(of: #/"kind":"confirmed"/#).count == 1)
        }
    }

    @Test(arguments: [
        ["nationality": "SGP"], ["nationality": "MMR"], ["name_structure": "3"], ["name_latin_primary": "KHIN"],
        ["mrz": IntakeTyping.zone],
    ])
    func `no pinyin is proposed for a name that is spelt otherwise, or is not divided`(known: [String: String])
        async throws
    {
        try await browse { clerk, _ in
            let page = try await clerk.press(
                "do", "names", on: clerk.get(Self.start), typing: known.merging(["name_zh": "覃绿叶"]) { $1 })
            #expect(page.buttons("use").isEmpty)
            #expect(page.text.contains("没有可建议的拼音"))
        }
    }

    @Test func `a Burmese name of one part is registered whole in one field`() async throws {
        try await browse { clerk, site in
            let done = try await clerk.press("do", "submit", on: clerk.get(Self.start), typing: IntakeTyping.worker)
            #expect(done.status == 201, "\(done.summary)")
            let names = try await site.centre.database.read { transaction in
                try transaction.rows("SELECT name_primary, name_secondary FROM person").map {
                    [try $0.get("name_primary", as: String.self), try $0.get("name_secondary", as: String.self)]
                }
            }
            #expect(names == [["KHIN MAUNG MYINT", ""]])
        }
    }
}
