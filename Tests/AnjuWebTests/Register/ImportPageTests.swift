import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import Foundation
import HTTPTypes
import Testing

/// Files for a register on the pages, by forms alone.
@Suite struct ImportPageTests {
    private static let heading =
        "name_latin_primary,name_native_script,name_zh,sex,birth_date,nationality,id_doc_type,id_doc_number,"
        + "id_doc_expiry_date,preferred_language,entry_date,stay_until,overseas_person_category,电话打哪里"

    /// A row about nobody; `number` and `born` may be wrong.
    private static func line(_ number: String, born: String = "1900-01-01") -> String {
        var values = TestPeople.worker
        (values["id_doc_number"], values["birth_date"]) = (number, born)
        // No two are called the same: digits as letters.
        let letters = Array("ABCDEFGHIJ")
        let name = number.compactMap(\.wholeNumberValue).map { String(letters[$0]) }.joined()
        (values["name_latin_primary"], values["name_native_script"], values["name_zh"]) = ("NO " + name, "", "")
        return heading.split(separator: ",").map { values[String($0)] ?? "" }.joined(separator: ",")
    }

    private static func file(_ lines: [String]) -> (name: String, bytes: [UInt8]) {
        ("file", Array((([heading] + lines).joined(separator: "\r\n") + "\r\n").utf8))
    }

    private func work(_ site: APISite) async throws {
        try await ImportWorker(centre: site.centre.centre, holder: "test", chunk: 500).run()
    }

    private func people(_ site: APISite) async throws -> Int {
        try await site.centre.count("SELECT COUNT(*) AS n FROM person")
    }

    @Test func `a file with errors is read, given back, mended, brought again, released and taken back`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            let list = try await clerk.open("/imports")
            #expect(list.text.contains("No file was brought here yet"))
            let take = try await clerk.open("/imports/take/foreigners")
            let brought = try await clerk.send(
                try take.form("/imports/take/foreigners"),
                file: Self.file([Self.line("MX4100101"), Self.line("??"), Self.line("MX4100102", born: "1900-13-01")]))
            #expect(brought.status == 200 && brought.text.contains("The columns are found"))
            let path = brought.path
            // A word of their own is said once.
            let columns = try brought.form(path + "/columns")
            let place = try #require(
                try brought.tree().all("label").first { $0.text.contains("电话打哪里") }?["for"])
            let mapped = try await clerk.send(columns, [place: "mobile_phone"])
            #expect(mapped.status == 200)
            #expect(try mapped.form(path + "/columns").pairs().contains { $0 == (place, "mobile_phone") })
            let reading = try await clerk.send(try mapped.form(path + "/start"))
            #expect(reading.text.contains("0 of 3 rows are done") && reading.text.contains("Look again"))
            try await work(site)
            let read = try await clerk.open(path)
            #expect(read.text.contains("waits to be released") && read.text.contains("Row 3"))
            #expect(try await people(site) == 0)
            let failed = try await clerk.open(path + "/failed")
            #expect(failed.headers[.contentDisposition] == "attachment; filename=\"not-taken.csv\"")
            let rows = failed.text.split(separator: "\r\n")
            #expect(rows.count == 3 && rows[1].contains("rejected"))
            // What came back, mended.
            let mended = failed.text.replacing("??", with: "MX4100103").replacing("1900-13-01", with: "1900-12-01")
            let again = try await clerk.send(
                try take.form("/imports/take/foreigners"), file: ("file", Array(mended.utf8)))
            #expect(again.status == 200 && again.text.contains("The columns are found"), "the word is remembered")
            _ = try await clerk.send(try again.form(again.path + "/start"))
            try await work(site)
            let sound = try await clerk.open(again.path)
            #expect(sound.text.contains("waits to be released") && !sound.text.contains("Only the rows"))
            for page in [read, sound] {
                let sent = try await clerk.send(
                    try page.form(page.path + "/release"), ["password-release": APISite.password])
                #expect(sent.status == 200 && sent.text.contains("The rows are being written"))
            }
            try await work(site)
            #expect(try await people(site) == 3)
            let done = try await clerk.open(path)
            #expect(done.text.contains("In the register"))
            let blank = try await clerk.send(
                try done.form(path + "/undo"), ["reason": " ", "password-undo": APISite.password])
            #expect(blank.status == 422)
            let undone = try await clerk.send(
                try blank.form(path + "/undo"), ["reason": "the wrong year", "password-undo": APISite.password])
            #expect(undone.status == 200 && undone.text.contains("The rows are being taken back"))
            try await work(site)
            let over = try await clerk.open(path)
            #expect(over.text.contains("Taken back") && over.text.contains("the wrong year"))
            #expect(try await people(site) == 2)
        }
    }

    @Test func `what is no file, no table, too much or of no register is said, and nothing is kept`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            let form = try await clerk.open("/imports/take/people").form("/imports/take/people")
            let none = try await clerk.send(form)
            #expect(none.status == 422 && none.text.contains("aria-invalid"))
            let picture = try await clerk.send(form, file: ("file", [UInt8](repeating: 0, count: 900)))
            #expect(picture.status == 422)
            let torn = try await clerk.ask(
                .post, form.action, type: "multipart/form-data; boundary=x",
                body: Array("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na,b".utf8))
            #expect(torn.status == 422)
            #expect(try await clerk.open("/imports/take/hotels").status == 404)
            #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM import_run") == 0)
            // Ten that wait are enough.
            let sound = try await clerk.open("/imports/take/foreigners").form("/imports/take/foreigners")
            for _ in 0..<10 { _ = try await clerk.send(sound, file: Self.file([Self.line("MX4100101")])) }
            let more = try await clerk.send(sound, file: Self.file([Self.line("MX4100101")]))
            #expect(more.status == 429 && more.text.contains("Ten of your files wait already"))
            #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM import_run") == 10)
        }
    }

    @Test func `words that nobody knows are asked for, and a file without rows says so`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            let form = try await clerk.open("/imports/take/foreigners").form("/imports/take/foreigners")
            let strange = try await clerk.send(form, file: ("file", Array("甲,乙\r\n1,2\r\n".utf8)))
            #expect(strange.status == 200 && strange.text.contains("Say which column holds what"))
            #expect(try strange.tree().forms.allSatisfy { !$0.action.hasSuffix("/start") })
            #expect(strange.text.contains("甲") && strange.text.contains("乙"))
            let wrong = try await clerk.send(
                try strange.form(strange.path + "/columns"), ["column-0": "ethnicity-of-nobody"])
            #expect(wrong.status == 422)
            let empty = try await clerk.send(form, file: Self.file([]))
            #expect(empty.text.contains("there is no row below the words of the columns"))
            let ended = try await clerk.send(try empty.form(empty.path + "/cancel"))
            #expect(ended.status == 200 && ended.text.contains("Ended; nothing was written"))
            let late = try await clerk.send(try empty.form(empty.path + "/cancel"))
            #expect(late.status == 409)
        }
    }

    @Test func `over a thousand rows are released by somebody else, and rows come page by page`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            let form = try await clerk.open("/imports/take/foreigners").form("/imports/take/foreigners")
            let lines = (0..<1_001).map { Self.line($0 < 60 ? "??" : "MX\(4_110_000 + $0)") }
            let page = try await clerk.send(form, file: Self.file(lines))
            _ = try await clerk.send(try page.form(page.path + "/start"))
            try await work(site)
            let first = try await clerk.open(page.path)
            #expect(first.text.contains("somebody else of your office releases it"))
            #expect(try first.tree().forms.allSatisfy { !$0.action.hasSuffix("/release") })
            let own = try await clerk.ask(
                .post, page.path + "/release", type: "application/x-www-form-urlencoded",
                body: Array("password-release=\(APISite.password)".utf8))
            #expect(own.status == 403 && own.text.contains("released by somebody else"))
            let more = try #require(try first.tree().all("a").first { $0["href"]?.contains("after=") == true }?["href"])
            let second = try await clerk.open(more)
            #expect(first.text.contains("Row 51") && !first.text.contains("Row 52"))
            #expect(second.text.contains("Row 61") && !second.text.contains("after="))
            #expect(try await clerk.open(page.path + "?show=new&after=-5").status == 200)
            var other = browser
            other.language = "en"
            try await other.signIn("clerk2")
            let there = try await other.open(page.path)
            let wrong = try await other.send(
                try there.form(page.path + "/release"), ["password-release": "not-this-one"])
            #expect(wrong.status == 422)
            let released = try await other.send(
                try there.form(page.path + "/release"), ["password-release": APISite.password])
            #expect(released.status == 200)
            try await work(site)
            #expect(try await people(site) == 941)
        }
    }

    @Test func `another area and another department see no file, and no page of it`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            let form = try await clerk.open("/imports/take/foreigners").form("/imports/take/foreigners")
            let page = try await clerk.send(form, file: Self.file([Self.line("MX4100101")]))
            for login in ["outside", "market"] {
                var other = browser
                try await other.signIn(login)
                #expect(try await other.open("/imports").status == 200)
                #expect(try await !other.open("/imports").text.contains(page.path))
                for part in ["", "/file", "/failed"] {
                    #expect(try await other.open(page.path + part).status == 404, "\(login) \(part)")
                }
                for part in ["columns", "start", "cancel", "release", "undo"] {
                    let sent = try await other.ask(
                        .post, page.path + "/" + part, type: "application/x-www-form-urlencoded", body: [])
                    #expect(sent.status == 404, "\(login) \(part)")
                }
            }
            #expect(try await clerk.open(page.path + "/nothing").status == 404)
            let unknown = try await clerk.ask(
                .post, page.path + "/nothing", type: "application/x-www-form-urlencoded", body: [])
            #expect(unknown.status == 404)
        }
    }

    @Test func `a template comes in each language of the pack`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let page = try await clerk.open("/imports/take/places")
            let links = try page.tree().all("a").compactMap { $0["href"] }.filter { $0.contains("/templates/") }
            #expect(links.count == 3)
            for link in links {
                let file = try await clerk.open(link)
                #expect(file.status == 200 && file.bytes.starts(with: Array("PK".utf8)))
                #expect(file.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            }
            #expect(try await clerk.open("/imports/templates/places/xx").status == 404)
        }
    }
}
