import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuTesting
import HTTPTypes
import Testing

/// Numbers that may be right and look otherwise, and births of which a zone leaves the century open.
@Suite struct IntakeNumberTests {
    private static let start = "/intake?procedure=P01"

    private func browse(_ body: @Sendable (IntakeClerk, APISite) async throws -> Void) async throws {
        let site = try await APISite()
        try await site.browsing { try await body(try await $0.signedIn(as: "clerk"), site) }
    }

    @Test func `an old citizen number is asked about, and its new form is one press away`() async throws {
        try await browse { clerk, _ in
            let citizen = [
                "id_doc_type": "111", "id_doc_number": "110105491231002", "nationality": "CHN",
                "birth_date": "1949-12-31", "sex": "2",
            ]
            let typing = IntakeTyping.worker.merging(citizen) { $1 }
            let asked = try await clerk.press("do", "submit", on: clerk.get(Self.start), typing: typing)
            #expect(asked.status == 422)
            #expect(asked.error("id_doc_number") == "15 位号码 110105491231002 已换成 18 位：11010519491231002X，请核对")
            #expect(asked.buttons("use") == ["id_doc_number=11010519491231002X"])
            let used = try await clerk.press("use", "id_doc_number=11010519491231002X", on: asked)
            #expect(used.error("id_doc_number") == nil)
            #expect(used.value("id_doc_number") == "11010519491231002X")
            #expect(try await clerk.press("do", "submit", on: used).status == 201)
        }
    }

    @Test func `everything that is odd about a number is said at once, and meant at once`() async throws {
        try await browse { clerk, site in
            let odd = ["id_doc_number": "XX00000000017", "nationality": "CHN"]
            let typing = IntakeTyping.worker.merging(odd) { $1 }
            let asked = try await clerk.press("do", "submit", on: clerk.get(Self.start), typing: typing)
            #expect(asked.status == 422)
            let words = try #require(asked.error("id_doc_number"))
            #expect(words.contains("13") && words.contains("CHN"), "\(words)")
            #expect(asked.buttons("keep-typed") == ["id_doc_number"])
            #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM person") == 0)
            let meant = try await clerk.press("keep-typed", "id_doc_number", on: asked)
            #expect(meant.error("id_doc_number") == nil)
            #expect(try await clerk.press("do", "submit", on: meant).status == 201)
        }
    }

    @Test func `a citizen number that says another birth is told beside both`() async throws {
        try await browse { clerk, _ in
            let citizen = [
                "id_doc_type": "111", "id_doc_number": "11010519491231002X", "nationality": "CHN", "sex": "2",
            ]
            let typing = IntakeTyping.worker.merging(citizen) { $1 }
            let refused = try await clerk.press("do", "submit", on: clerk.get(Self.start), typing: typing)
            #expect(refused.status == 422)
            for item in ["birth_date", "id_doc_number"] {
                #expect(refused.error(item) == "号码里的出生日期是 1949-12-31，表上填的是 1900-01-01，请对照证件")
            }
        }
    }

    @Test func `the other century of a birth in the zone is one press away, and one press back`() async throws {
        let born = try #require(PartialDate("1900-01-01"))
        let expiry = try #require(CalendarDate("2030-05-11"))
        let zone = try MRZ.write(
            MRZDocument(
                format: .td3, documentCode: "P", state: "MMR", primary: "KHIN MAUNG MYINT", number: "MX0000017",
                nationality: "MMR", birth: born, sex: .male, expiry: expiry)
        ).joined(separator: "\r\n")
        try await browse { clerk, site in
            var typing = IntakeTyping.worker
            (typing["birth_date"], typing["mrz"]) = ("", zone)
            let read = try await clerk.press("do", "read", on: clerk.get(Self.start), typing: typing)
            #expect(read.value("birth_date") == "2000-01-01")
            #expect(read.buttons("use") == ["birth_date=1900-01-01"])
            #expect(read.error("birth_date") == nil)
            let used = try await clerk.press("use", "birth_date=1900-01-01", on: read)
            #expect(used.value("birth_date") == "1900-01-01")
            #expect(used.buttons("use") == ["birth_date=2000-01-01"])
            // Reading the zone once more does not undo it.
            #expect(try await clerk.press("do", "read", on: used).value("birth_date") == "1900-01-01")
            // Another birth was typed: there is nothing to choose.
            let typed = try await clerk.press("do", "names", on: used, typing: ["birth_date": "1900-01-02"])
            #expect(typed.buttons("use").isEmpty)
            let done = try await clerk.press("do", "submit", on: used)
            #expect(done.status == 201, "\(done.summary)")
            #expect(
                try await site.centre.count("SELECT COUNT(*) AS n FROM person WHERE birth_date = '1900-01-01'") == 1)
        }
    }

    @Test func `a birth of which the zone leaves no choice has no such button`() async throws {
        try await browse { clerk, _ in
            let read = try await clerk.press(
                "do", "read", on: clerk.get(Self.start), typing: ["mrz": IntakeTyping.zone])
            #expect(read.value("birth_date") == "1988-05-12")
            #expect(read.buttons("use").isEmpty)
        }
    }

    @Test func `a check-in without a time is no moment, and its box says what it wants`() async throws {
        try await browse { clerk, site in
            let page = try await clerk.get(Self.start)
            #expect(page.text.contains("日期和时间，如 2026-03-02 14:30"))
            let typing = IntakeTyping.worker.merging(["check_in_at": "2026-03-01"]) { $1 }
            let refused = try await clerk.press("do", "submit", on: page, typing: typing)
            #expect(refused.status == 422)
            #expect(refused.error("check_in_at") == "请把时间也写上，如 2026-03-02 14:30")
            #expect(refused.value("check_in_at") == "2026-03-01")
            #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM stay") == 0)
        }
    }

    /// Sends a search of the counter.
    private static func find(_ body: String, _ clerk: IntakeClerk) async throws -> IntakeClerk.Shown {
        var browser = clerk.browser
        let page = try await browser.ask(
            .post, "/counter/find", type: "application/x-www-form-urlencoded", body: Array(body.utf8))
        return IntakeClerk.Shown(page: page, browser: browser)
    }

    @Test func `who has a year of birth alone is found at the counter by it`() async throws {
        try await browse { clerk, _ in
            let typing = IntakeTyping.worker.merging(["birth_date": "1900"]) { $1 }
            #expect(try await clerk.press("do", "submit", on: clerk.get(Self.start), typing: typing).status == 201)
            let found = try await Self.find(
                "by=by-name&name=U+Khin+Maung+Myint&birth=%E1%81%81%E1%81%89%E1%81%80%E1%81%80", clerk)
            #expect(found.status == 200)
            #expect(found.text.contains("KHIN MAUNG MYINT"))
            #expect(found.text.contains("0017"))
        }
    }

    @Test func `signs alone are no number to search for`() async throws {
        try await browse { clerk, _ in
            let asked = try await Self.find("by=by-document&document=%EF%BC%8F%EF%BC%88%EF%BC%89", clerk)
            #expect(asked.status == 422)
            #expect(asked.error("document") == "请填号码")
        }
    }
}
