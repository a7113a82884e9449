import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import Foundation
import Testing

@Suite struct OwnFileTests {
    /// A second person whose values are nobody else's.
    private static let stranger = [
        "id_doc_number": "MX0000041", "birth_date": "1880-03-03", "name_latin_primary": "STRANGERCANARY",
        "name_native_script": "စိမ်းသူ", "name_zh": "陌生人", "mobile_phone": "+959765432100",
        "address_detail": "陌生路7号 701室",
    ]

    @Test(arguments: TestEngine.all)
    func `everything that is held of a person is shown to them, sealed and step-bound values too`(
        engine: TestEngine
    ) async throws {
        let own = try await OwnPerson(try await TestCentre(engine))
        try await own.test.prepareDecision(own.opened.id)
        let file = try await own.file()
        let view = try await ViewOwnFile(centre: own.test.centre).caseView(
            own.opened.id, by: try await own.signIn().session)
        let shown = Dictionary(grouping: file.held, by: \.item.key).mapValues { $0.map(\.entry.value) }
        #expect(view.visible.count > 30)
        for (key, entry) in view.visible {
            let isShown = shown[key]?.contains(entry.value) == true
            #expect(isShown, "\(key) is held and not shown")
        }
        #expect(shown["mobile_phone"] == [TestPeople.phone])
        #expect(shown["health_cert_number"] == [TestPeople.certificate])
    }

    @Test func `the sheet's code is taken from every keyboard, as the number is`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        let open = OpenOwnFile(centre: own.test.centre)
        func typed(_ shift: (Unicode.Scalar) -> UInt32) -> String {
            String(String.UnicodeScalarView(own.code.unicodeScalars.compactMap { Unicode.Scalar(shift($0)) }))
        }
        let wide = typed { $0.value + 0xFEE0 }
        let burmese = typed { ("0"..."9").contains($0) ? $0.value - 48 + 0x1040 : $0.value }
        for code in [wide, burmese, own.code.lowercased().filter { $0 != "-" }] {
            let opened = try await open(number: "ＭＸ００၀၀၀၁၇", code: code)
            #expect(opened.session.person == own.person)
        }
    }

    @Test func `nothing of another person is in it, not even of one with the same employer`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        try await own.test.registerEmployment(own.opened.id)
        let other = try await own.test.open("P01", Self.stranger)
        try await own.test.registerEmployment(other.id, ["job_title": "STRANGERJOB"])
        let session = try await own.signIn().session
        let text = String(decoding: try await CopyOwnFile(centre: own.test.centre).json(by: session), as: UTF8.self)
        for canary in ["STRANGERCANARY", "စိမ်းသူ", "陌生", "STRANGERJOB", "+959765432100", "MX0000041"] {
            #expect(!text.contains(canary), "\(canary)")
        }
        #expect(text.contains(TestPeople.phone) && text.contains("团结路88号"))
    }

    @Test func `another's case, picture, entry and request are not there`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        let other = try await own.test.open("P01", Self.stranger)
        let session = try await own.signIn().session
        let view = ViewOwnFile(centre: own.test.centre)
        #expect(try await problem { try await view.caseView(other.id, by: session) } == "case.unknown")
        let entry = try await own.test.database.read {
            try $0.rows(
                """
                SELECT e.id AS id FROM ledger_entry e WHERE e.case_id = \(other.id) LIMIT 1
                """
            ).first?.get("id", as: String.self)
        }
        let id = try #require(entry.flatMap { ID<LedgerEntry>($0) })
        #expect(try await problem { try await view.look(id, by: session) } == "look.unknown")
        let image = try await own.test.database.read {
            try $0.rows("SELECT id FROM case_image WHERE case_id = \(other.id) LIMIT 1").first?.get(
                "id", as: String.self)
        }
        let picture = try #require(image.flatMap { ID<CaseImage>($0) })
        #expect(try await problem { try await view.picture(picture, by: session) } == "image.unknown")
        let request = own.test.centre.ambient.id(OwnRequest.self)
        let withdrawn = try await problem {
            try await MakeOwnRequest(centre: own.test.centre).withdraw(request, by: session)
        }
        #expect(withdrawn == "request.unknown")
    }

    @Test func `each value says whence, since when, under which law, and what its time counts from`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        let phone = try #require(try await own.file().held.first { $0.item.key == "mobile_phone" })
        #expect(phone.entry.provenance.department == "foreign_centre")
        #expect(phone.entry.provenance.at == TestCentre.morning)
        #expect(!phone.law.isEmpty)
        #expect(phone.kept.retention?.key == "residence_registration")
        #expect(phone.kept.until == nil)
        let picture = try #require(try await own.file().pictures.first)
        #expect(picture.kept.retention?.key == "identity_and_supporting_images")
    }

    @Test func `who looked goes on page by page, and every entry is on exactly one`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        for _ in 0..<60 { _ = try await own.test.view(own.opened.id, by: TestOfficials.labour) }
        let session = try await own.signIn().session
        let view = ViewOwnFile(centre: own.test.centre)
        let total = try await own.test.count(
            "SELECT COUNT(*) AS n FROM ledger_subject WHERE subject = \(own.person)")
        let first = try await view.looks(by: session)
        #expect(first.looks.count == ViewOwnFile.page)
        let next: ID<LedgerEntry> = try #require(first.next)
        let rest = try await view.looks(after: next, by: session)
        #expect(rest.next == nil)
        let ids = (first.looks + rest.looks).map(\.entry.id)
        #expect(ids.count == total && Set(ids).count == total)
    }

    @Test func `the copy has its documented shape, and the paper is one to print`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        let session = try await own.signIn().session
        let copy = CopyOwnFile(centre: own.test.centre)
        let json = try JSONSerialization.jsonObject(with: Data(try await copy.json(by: session)))
        let members = try #require(json as? [String: Any])
        #expect(members["format"] as? String == "anju-own-file" && members["version"] as? Int == 1)
        let names: Set<String> = [
            "format", "version", "made", "person", "held", "filed", "cases", "permits", "pictures", "looks", "requests",
            "restrictions", "lifted", "guardians",
        ]
        #expect(Set(members.keys) == names)
        let page = try String(contentsOfFile: Project.root + "/Documentation/OwnFile.md", encoding: .utf8)
        for name in names { #expect(page.contains("`\(name)`"), "\(name) is not documented") }
        for name in ["acts", "conflicts", "checks", "changes"] { #expect(page.contains("`\(name)`"), "\(name)") }
        let cases = try #require(members["cases"] as? [[String: Any]])
        let acts = try #require(cases.first?["acts"] as? [[String: Any]])
        #expect(!acts.isEmpty && acts.allSatisfy { ($0["law"] as? String)?.isEmpty == false })
        #expect(try await copy.paper(by: session).starts(with: Array("%PDF".utf8)))
        let entered = try await own.test.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'own-file.copied'")
        #expect(entered == 2)
    }
}
