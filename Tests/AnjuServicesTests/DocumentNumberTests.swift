import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import Testing

/// A document number is one number however it was typed, and never another one's.
@Suite struct DocumentNumberTests {
    private func document(_ kind: String, _ number: String, _ more: [String: String] = [:]) -> [String: String] {
        ["id_doc_type": kind, "id_doc_number": number].merging(more) { $1 }
    }

    private func find(_ number: String, _ test: TestCentre) async throws -> [ID<Person>] {
        try await FindPerson(centre: test.centre)(.document(number: number), by: TestOfficials.clerk).people.map(\.id)
    }

    @Test(arguments: [
        ["414", "ＭＡ０００００１７", "MA0000017", "ＭＡ０００００１８", "0017"],
        ["414", "MA၀၀၀၀၀၁၇", "MA0000017", "MA၀၀၀၀၀၁၈", "0017"],
        ["739", "၁၂/မကန(နိုင်)၀၀၀၀၁၇", "12/မကန(နိုင်)000017", "၁၂/မကတ(နိုင်)၀၀၀၀၁၇", "0017"],
        ["740", "云边字第00017号", "云边字第00017号", "滇边字第00017号", "017号"],
        ["740", "滇边字　第０００１７号", "滇边字第00017号", "滇边证第00017号", "017号"],
    ])
    func `a number of any script is kept whole, found again, and nobody else's`(row: [String]) async throws {
        let test = try await TestCentre()
        let (kind, typed, canonical, other) = (row[0], row[1], row[2], row[3])
        let opened = try await test.view(try await test.open("P01", document(kind, typed)).id)
        let first = opened.person.id
        #expect(opened.visible["id_doc_number"]?.value == canonical)
        let named = document(kind, other, ["name_latin_primary": "ZAW ZAW"])
        let second = try await test.view(try await test.open("P01", named).id).person.id
        for spelling in [typed, canonical, " " + canonical.lowercased() + " "] {
            #expect(try await find(spelling, test) == [first], "\(spelling)")
        }
        #expect(try await find(other, test) == [second])
        let tails = try await test.database.read { transaction in
            try transaction.rows("SELECT last_four FROM document ORDER BY created_at, id").map {
                try $0.get("last_four", as: String.self)
            }
        }
        #expect(tails.contains(row[4]))
    }

    @Test(arguments: [
        ["414", "MA0000017", "ｍａ-００ 000 17", "MA0000017"],
        ["414", "MA0000017", "MA၀၀၀၀၀၁၇", "MA0000017"],
        ["739", "12/မကန(နိုင်)000017", "၁၂/မကန（နိုင်）၀၀၀၀၁၇", "12/မကန(နိုင်)000017"],
        ["516", "H00000017", "h0000001702", "H00000017"],
        ["511", "00000017", "００００００１７０２", "00000017"],
    ])
    func `one number in two spellings is one person, whichever came first`(row: [String]) async throws {
        let orders = [[row[1], row[2]], [row[2], row[1]]]
        for order in orders {
            let test = try await TestCentre()
            let first = try await test.view(try await test.open("P01", document(row[0], order[0])).id)
            #expect(first.visible["id_doc_number"]?.value == row[3])
            let named = document(row[0], order[1], ["name_latin_primary": "ZAW ZAW"])
            #expect(try await problem { try await test.open("P01", named) } == "person.already-registered")
            #expect(try await find(order[1], test) == [first.person.id])
        }
    }

    @Test func `a citizen number of fifteen digits is that of eighteen, and its x a capital`() async throws {
        let test = try await TestCentre()
        // The example of GB 11643.
        let citizen = ["nationality": "CHN", "birth_date": "1949-12-31", "sex": "2"]
        let short = document("111", "110105491231002", citizen)
        let first = try await test.view(try await test.open("P01", short).id)
        #expect(first.visible["id_doc_number"]?.value == "11010519491231002X")
        let long = document("111", "11010519491231002x", citizen.merging(["name_latin_primary": "ZAW"]) { $1 })
        #expect(try await problem { try await test.open("P01", long) } == "person.already-registered")
        for number in ["110105491231002", "11010519491231002x", "１１０１０５ 19491231 002Ｘ"] {
            #expect(try await find(number, test) == [first.person.id], "\(number)")
        }
    }

    @Test func `a reissue count is cut off the numbers of the permits that print one, and off no other`() async throws {
        let test = try await TestCentre()
        let permit = try await test.view(try await test.open("P01", document("516", "H00000017")).id).person.id
        let passport = document("414", "H0000001702", ["name_latin_primary": "ZAW ZAW"])
        let other = try await test.view(try await test.open("P01", passport).id).person.id
        #expect(try await find("H00000017", test) == [permit])
        // Either may be meant: the clerk holds the document.
        #expect(Set(try await find("H0000001702", test)) == [permit, other])
    }

    @Test(arguments: ["／（）", "().", "- -"])
    func `signs alone are no number, neither to keep nor to ask for`(signs: String) async throws {
        let test = try await TestCentre()
        #expect(try await problem { try await test.open("P01", document("990", signs)) } == "identifier.empty")
        #expect(try await problem { try await find(signs, test) } == "identifier.empty")
        #expect(try await test.count("SELECT COUNT(*) AS n FROM person") == 0)
    }

    @Test(arguments: [("A0017", ""), ("A000017", "17"), ("A00000017", "0017")])
    func `the end that stands in plain is never the whole number`(number: String, tail: String) async throws {
        let test = try await TestCentre()
        let id = try await test.view(try await test.open("P01", document("990", number)).id).person.id
        let found = try await FindPerson(centre: test.centre)(.document(number: number), by: TestOfficials.clerk)
        #expect(found.people.map(\.id) == [id])
        #expect(found.people.map(\.documentTail) == [tail])
    }

    @Test func `a held document that is confirmed in another spelling stays the same one`() async throws {
        let test = try await TestCentre()
        let person = try await test.view(try await test.open().id).person.id
        let spelt = ["id_doc_number": "ｍｘ 000 0017"]
        try await test.open("P02", for: person, spelt, still: ["document", "visit", "stay", "dwelling"], portrait: nil)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM document") == 1)
    }
}
