import AnjuCore
import AnjuSQL
import AnjuServices
import AnjuTesting
import Testing

/// Lists that go on while others work.
@Suite struct WorklistCursorTests {
    /// Five cases of nobody, opened one after another; answers their numbers.
    private static func cases(_ site: APISite, _ range: ClosedRange<Int>) async throws -> [String] {
        var numbers: [String] = []
        for number in range {
            let changes = ["id_doc_number": "MX00000\(number)", "name_latin_primary": "NO ONE \(number)"]
            numbers.append(try await site.centre.open("P01", changes).number)
            site.centre.clock.advance(minutes: 1)
        }
        return numbers
    }

    private static func numbers(_ page: APICaller.Answer) -> [String] {
        (page["steps"]?.array ?? []).compactMap { $0["number"]?.text }
    }

    /// Sets when a case's step is due; `nil` for never.
    private static func due(_ site: APISite, _ number: String, _ moment: Instant?) async throws {
        try await site.centre.database.write { transaction in
            try transaction.run(
                """
                UPDATE case_step SET due_at = \(moment) WHERE case_id IN (SELECT id FROM case_file WHERE number = \(number))
                """)
        }
    }

    @Test(arguments: TestEngine.all)
    func `who opens and ends cases between two pages makes no other row appear twice or never`(
        engine: TestEngine
    ) async throws {
        let site = try await APISite(engine)
        let first = try await Self.cases(site, 11...17)
        // Two rows of one moment, two that are never due.
        try await Self.due(site, first[2], TestCentre.morning)
        try await Self.due(site, first[3], TestCentre.morning)
        for number in first.suffix(2) { try await Self.due(site, number, nil) }
        let order = [first[2], first[3], first[0], first[1], first[4], first[5], first[6]]
        try await site.calling { nobody in
            let health = try await nobody.signedIn(as: "health")
            #expect(Self.numbers(try await health.get("worklist")) == order)
            var seen: [String] = []
            var path: String? = "worklist?limit=2"
            var turn = 0
            while let next = path {
                let page = try await health.get(next)
                #expect(page.status == 200)
                seen += Self.numbers(page)
                path = page["nextCursor"]?.text.map { "worklist?cursor=" + $0 }
                turn += 1
                if turn == 1 {
                    // One comes in front of everything, one that was shown goes, one comes behind.
                    let more = try await Self.cases(site, 21...22)
                    try await Self.due(site, more[0], TestCentre.morning.adding(days: -1))
                    try await Self.due(site, more[1], nil)
                    try await site.centre.database.write {
                        try $0.run(
                            "DELETE FROM case_step WHERE case_id IN (SELECT id FROM case_file WHERE number = \(order[0]))"
                        )
                    }
                }
            }
            #expect(seen.filter { order.contains($0) } == order)
            #expect(seen.count == order.count + 1)
        }
    }

    @Test(arguments: TestEngine.all) func `a page of every size goes once through`(engine: TestEngine) async throws {
        let site = try await APISite(engine)
        let numbers = try await Self.cases(site, 11...15)
        for number in numbers.prefix(3) { try await Self.due(site, number, TestCentre.morning) }
        try await Self.due(site, numbers[4], nil)
        try await site.calling { nobody in
            let health = try await nobody.signedIn(as: "health")
            let whole = Self.numbers(try await health.get("worklist"))
            #expect(Set(whole) == Set(numbers))
            for size in 1...6 {
                var seen: [String] = []
                var path: String? = "worklist?limit=\(size)"
                while let next = path {
                    let page = try await health.get(next)
                    seen += Self.numbers(page)
                    #expect(Self.numbers(page).count <= size)
                    path = page["nextCursor"]?.text.map { "worklist?cursor=" + $0 }
                }
                #expect(seen == whole, "size \(size)")
            }
        }
    }

    @Test func `a cursor that was changed, or another's, or another list's, is a bad request`() async throws {
        let site = try await APISite()
        _ = try await Self.cases(site, 11...13)
        try await site.calling { nobody in
            let health = try await nobody.signedIn(as: "health")
            let cursor = try #require(try await health.get("worklist?limit=1")["nextCursor"]?.text)
            #expect(cursor.utf8.count <= 400)
            #expect(cursor.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
            for index in cursor.indices {
                var other = cursor
                other.replaceSubrange(index...index, with: cursor[index] == "A" ? "B" : "A")
                let answer = try await health.get("worklist?cursor=" + other)
                #expect(answer.status == 400 && answer.code == "request.cursor", "\(other)")
            }
            let lengths = ["", "A", String(cursor.dropLast()), cursor + "A", String(repeating: "A", count: 100_000)]
            for text in lengths + ["w.1.50", "%00", "%FF%FE", "..%2F", cursor + "%20"] {
                let answer = try await health.get("worklist?cursor=" + text)
                #expect(answer.status == 400 && answer.code == "request.cursor", "\(text.prefix(40))")
            }
            let second = try await nobody.signedIn(as: "health2")
            #expect(try await second.get("worklist?cursor=" + cursor).code == "request.cursor")
            let labour = try await nobody.signedIn(as: "labour")
            #expect(try await labour.get("worklist?cursor=" + cursor).code == "request.cursor")
            #expect(try await health.get("worklist?cursor=" + cursor).status == 200)
        }
    }

    @Test(arguments: [("health", "/worklist"), ("head", "/supervisor?department=health")])
    func `the pages of a list go on by their own links, and a wrong one is said in words`(login: String, path: String)
        async throws
    {
        let site = try await APISite()
        let numbers = try await Self.cases(site, 10...70)
        let (first, second) = try await site.walking { try await Self.pages($0, login, path) }
        let shown = numbers.filter { first.text.contains($0) != second.text.contains($0) }
        #expect(shown.count == numbers.count)
    }

    /// The first two pages of a list; what is wrong on the way is said.
    private static func pages(_ browser: PlainBrowser, _ login: String, _ path: String) async throws
        -> (PlainBrowser.Page, PlainBrowser.Page)
    {
        var official = browser
        try await official.signIn(login)
        let page = try await official.open(path)
        let links = try page.tree().all("a").compactMap { $0["href"] }
        let link = try #require(links.first { $0.contains("after=") })
        let second = try await official.open(link)
        #expect(second.status == 200)
        let wrong = try await official.open(link + "A")
        #expect(wrong.status == 422)
        #expect(try wrong.tree().all("h1").count == 1)
        let place = String(path.prefix { $0 != "?" })
        for query in ["?page=9223372036854775807", "?page=-1", "?after=%00"] {
            let odd = try await official.open(place + query)
            #expect(odd.status < 500)
        }
        return (page, second)
    }
}
