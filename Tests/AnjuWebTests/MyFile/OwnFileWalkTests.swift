import AnjuCore
import AnjuDomain
import AnjuLog
import AnjuServices
import AnjuTesting
import AnjuWeb
import Foundation
import HTTPTypes
import Testing

/// The own file through the forms and links of the pages alone: no script runs.
@Suite struct OwnFileWalkTests {
    /// The link of a page that leads to an address beginning so.
    private static func link(_ page: PlainBrowser.Page, _ start: String, _ place: SourceLocation = #_sourceLocation)
        throws -> String
    {
        try #require(
            try page.tree().all("a").compactMap { $0["href"] }.first { $0.hasPrefix(start) },
            "no link to \(start) on \(page.path)", sourceLocation: place)
    }

    /// From the counter's search to the code on the one page that says it.
    private static func sheet(_ clerk: inout PlainBrowser) async throws -> String {
        try await clerk.signIn("clerk")
        let search = try await clerk.open("/counter").form(with: "document")
        let found = try await clerk.send(search, ["document": "MX0000017"])
        let page = try await clerk.open(try link(found, "/people/"))
        let path = String(page.path.prefix { $0 != "?" })
        let missing = try await clerk.send(try page.form(path), ["person": "1"])
        #expect(missing.status == 422)
        let made = try await clerk.send(try missing.form(path), ["person": "1", "document": "1"])
        try #require(made.status == 201)
        let paper = try await clerk.send(try made.form(path + ".pdf"))
        #expect(paper.bytes.starts(with: Array("%PDF".utf8)))
        return try #require(made.text.firstMatch(of: /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/)).output.description
    }

    @Test(arguments: ["my", "en"])
    func `a sheet is printed, the person signs in, sees the clerk's look, asks, is answered and reads it`(
        language: String
    ) async throws {
        let site = try await APISite()
        let opened = try await site.centre.open()
        try await site.walking { browser in
            var clerk = browser
            let code = try await Self.sheet(&clerk)
            _ = try await clerk.open("/cases/" + opened.id.rawValue)
            site.centre.clock.advance(minutes: 1)

            var person = browser
            person.language = language
            // The person's own language stands before the browser's; the switch on the page before both.
            let door = try await person.open("/language/\(language)?to=/my-file")
            #expect(door.path == "/my-file/sign-in")
            #expect(try door.tree()["lang"] == language)
            let home = try await person.send(
                try door.form("/my-file/sign-in"), ["number": "MX0000017", "code": code])
            try #require(home.status == 200 && home.path == "/my-file", "\(home.status) \(home.path)")

            // Who looked a minute ago.
            let looks = try await person.open(try Self.link(home, "/my-file/looks"))
            let seen = try looks.tree().text
            #expect(seen.contains(try Self.office(site, language)))
            let look = try await person.open(try Self.link(looks, "/my-file/looks/led_"))
            #expect(look.status == 200 && look.text.contains("PIPL") == false)

            // Its proof: in a second, then as a file that stands under the log's key.
            let soon = try await person.open(try Self.link(look, look.path + "/proof"))
            #expect(soon.status == 202 && soon.path == look.path + "/proof")
            _ = try await site.centre.sequencer().run()
            let proof = try await person.open(try Self.link(soon, look.path + "/proof"))
            let verdict = ProofVerdict(proof.bytes, key: site.centre.centre.logSigner.key.text)
            #expect(proof.status == 200 && verdict.isProven, "\(verdict.summary)")
            #expect(verdict.handle == (try await site.centre.view(opened.id).person.id.rawValue))
            #expect(look.path.hasSuffix(verdict.statement?.id ?? "-"))
            let checker = try await person.open(try Self.link(look, "/log/checker"))
            let file = try await person.open(try Self.link(checker, "/log/checker/"))
            let kept = FileManager.default.contents(atPath: Project.root + "/Public/proof-checker.html")
            #expect(file.bytes == kept.map { [UInt8]($0) })
            #expect(checker.text.contains(LogDigest.text(of: file.bytes)))

            // Asks for a correction; what was typed stays when something is wrong.
            let held = try await person.open("/my-file/held/identity")
            let ask = try await person.open(try Self.link(held, "/my-file/requests/new?kind=correction&topic=name_zh."))
            let wrong = try await person.send(try ask.form("/my-file/requests"), ["wished": "钦茂敏"])
            #expect(wrong.status == 422 && wrong.text.contains("钦茂敏"))
            let sent = try await person.send(
                try wrong.form("/my-file/requests"), ["wished": "钦茂敏", "reason": "ပတ်စပို့တွင် ကြည့်ပါ"])
            try #require(sent.status == 200 && sent.path.hasPrefix("/my-file/requests/req_"), "\(sent.status)")

            // The clerk finds it in the list and decides.
            let list = try await clerk.open("/requests")
            let page = try await clerk.open(try Self.link(list, "/requests/req_"))
            #expect(page.text.contains("钦貌敏") && page.text.contains("钦茂敏"))
            let form = try page.form(String(page.path.prefix { $0 != "?" }))
            let none = try await clerk.send(form, ["words": "看过护照"])
            #expect(none.status == 422 && none.text.contains("看过护照"))
            let done = try await clerk.send(form, ["outcome": "granted", "words": "看过护照"])
            #expect(done.status == 200 && done.path == "/requests?done=decided")

            let answer = try await person.open(String(sent.path.prefix { $0 != "?" }))
            #expect(answer.text.contains("看过护照"))
            let corrected = try await person.open("/my-file/held/identity")
            #expect(corrected.text.contains("钦茂敏") && !corrected.text.contains("钦貌敏"))
            let paper = try await person.open(try Self.link(answer, "/my-file/requests/"))
            #expect(paper.bytes.starts(with: Array("%PDF".utf8)))
            let json = try await person.open("/my-file/copy.json")
            #expect(json.text.contains("anju-own-file"))

            let left = try await person.send(try answer.form("/my-file/sign-out"))
            #expect(left.path == "/my-file/sign-in")
            #expect(try await person.open("/my-file/held").path == "/my-file/sign-in")
        }
    }

    private static func office(_ site: APISite, _ language: String) throws -> String {
        let office = try #require(site.centre.centre.rulebook.office("foreign_centre"))
        return office.name[language == "my" ? .burmese : .english]
    }

    @Test func `an official's cookie opens nobody's file, and a person's no official's page`() async throws {
        let site = try await APISite(settings: .init(isSecure: true))
        try await site.centre.open()
        try await site.walking { browser in
            var clerk = browser
            let code = try await Self.sheet(&clerk)
            #expect(try await clerk.open("/my-file").path == "/my-file/sign-in")
            var person = browser
            let door = try await person.open("/my-file/sign-in")
            let arrived = try await person.submit(
                try door.form("/my-file/sign-in"), ["number": "MX0000017", "code": code])
            let line = try #require(arrived.headers[.setCookie])
            #expect(line.hasPrefix("__Host-anju-own=") && line.contains("Secure") && line.contains("HttpOnly"))
            #expect(line.contains("SameSite=Strict") && line.contains("Path=/"))
            let secret = try #require(person.cookies["__Host-anju-own"])
            #expect(try await person.open("/worklist").path.hasPrefix("/sign-in"))
            // Neither secret is one of the other kind.
            var swapped = browser
            let (officer, name) = (try #require(clerk.cookies["__Host-anju"]), try #require(HTTPField.Name("Cookie")))
            swapped.extra[name] = "__Host-anju=\(secret); __Host-anju-own=\(officer)"
            #expect(try await swapped.ask(.get, "/my-file").leads == "/my-file/sign-in")
            #expect(try await swapped.ask(.get, "/worklist").leads?.hasPrefix("/sign-in") == true)
        }
    }

    @Test func `known, unknown and wrong are one page and the same headers`() async throws {
        let site = try await APISite()
        try await site.centre.open()
        try await site.walking { browser in
            var clerk = browser
            _ = try await Self.sheet(&clerk)
            var answers: [(Int, String, [String])] = []
            for number in ["MX0000017", "MX0000099"] {
                var stranger = browser
                let door = try await stranger.open("/my-file/sign-in")
                let page = try await stranger.submit(
                    try door.form("/my-file/sign-in"), ["number": number, "code": "0000-0000-0000-0000"])
                let headers = page.headers.filter { $0.name != .date }.map { "\($0.name): \($0.value)" }
                answers.append((page.status, page.text.replacing(number, with: "…"), headers))
            }
            let (first, second) = (answers[0], answers[1])
            #expect(first.0 == 422 && first.0 == second.0)
            #expect(first.1 == second.1)
            #expect(first.2 == second.2)
        }
    }

    @Test func `what was typed into a request outlives the session that ended meanwhile`() async throws {
        let site = try await APISite()
        try await site.centre.open()
        try await site.walking { browser in
            var clerk = browser
            let code = try await Self.sheet(&clerk)
            var person = browser
            let door = try await person.open("/my-file/sign-in")
            _ = try await person.send(try door.form("/my-file/sign-in"), ["number": "MX0000017", "code": code])
            let ask = try await person.open("/my-file/requests/new?kind=explanation")
            site.centre.clock.advance(hours: 1)
            let late = try await person.send(try ask.form("/my-file/requests"), ["reason": "why was it so"])
            #expect(late.status == 403)
            let again = try await person.send(
                try late.form("/my-file/sign-in"), ["number": "MX0000017", "code": code])
            #expect(again.status == 200 && again.text.contains("why was it so"))
            let sent = try await person.send(try again.form("/my-file/requests"))
            #expect(sent.path.hasPrefix("/my-file/requests/req_"))
        }
    }

    @Test func `asking why of a look says which look, and a request that is too long is kept`() async throws {
        let site = try await APISite()
        let opened = try await site.centre.open()
        try await site.walking { browser in
            var clerk = browser
            let code = try await Self.sheet(&clerk)
            _ = try await clerk.open("/cases/" + opened.id.rawValue)
            var person = browser
            let door = try await person.open("/my-file/sign-in")
            _ = try await person.send(try door.form("/my-file/sign-in"), ["number": "MX0000017", "code": code])
            let looks = try await person.open("/my-file/looks")
            let look = try await person.open(try Self.link(looks, "/my-file/looks/led_"))
            let entry = try #require(look.path.split(separator: "/").last).description
            let ask = try await person.open(try Self.link(look, "/my-file/requests/new?kind=explanation"))
            #expect(ask.text.contains(entry))
            let form = try ask.form("/my-file/requests")
            let long = try await person.send(form, ["reason": String(repeating: "缘", count: 30_000)])
            #expect(long.status == 422)
            let fault = try long.tree().element("reason-error")
            #expect(fault != nil)
            #expect(long.text.contains(String(repeating: "缘", count: 15_000)))
            let strange = try await person.send(
                form, ["reason": "why", "topic": String(entry.dropLast(4)) + "0000"])
            #expect(strange.status == 422)
            let sent = try await person.send(try ask.form("/my-file/requests"), ["reason": "why"])
            try #require(sent.status == 200 && sent.path.hasPrefix("/my-file/requests/req_"), "\(sent.status)")
            #expect(sent.text.contains(entry))
            let list = try await clerk.open("/requests")
            #expect(try await clerk.open(try Self.link(list, "/requests/req_")).text.contains(entry))
        }
    }
}
