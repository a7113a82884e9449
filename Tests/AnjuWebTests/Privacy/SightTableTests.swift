import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import HTTPTypes
import Testing

/// Who reads which item of a case: a table, written down, held against the pack and against everything that is answered.
@Suite(.serialized) struct SightTableTests {
    private static let departments = [
        "clerk": "foreign_centre", "health": "health", "labour": "hr", "exit": "exit_entry", "market": "market",
    ]
    private static let roles = [
        "clerk": "counter_clerk", "health": "health_officer", "labour": "labour_officer", "exit": "exit_entry_officer",
        "market": "market_officer",
    ]

    @Test(arguments: SightTable.lines) func `pages, papers and the API show an office its items and no other`(
        line: SightTable.Line
    ) async throws {
        let seen = try await CanarySearch(try await APISite()).seen(of: line.procedure, as: line.login)
        #expect(seen.answers.sorted() == line.items.sorted(), "\(line.procedure) \(line.login)")
        #expect(seen.pages.subtracting(line.items) == [], "\(line.procedure) \(line.login)")
    }

    @Test(arguments: SightTable.lines) func `the table is what the pack says`(line: SightTable.Line) throws {
        let rulebook = try TestPack.ruili()
        let procedure = try #require(rulebook.procedure(line.procedure))
        let department = try #require(Self.departments[line.login])
        let role = try #require(Self.roles[line.login].flatMap { rulebook.rights.roles[$0] })
        let sights = role.sees.filter { $0.purpose == "case_step" }
        let own = procedure.steps.filter { step in
            let isParty = rulebook.departments[step.actor].map { $0.kind != .office } ?? false
            return step.actor == department || step.alternates.contains(department)
                || isParty && (step.with.contains(department) || procedure.lead == department)
        }
        let questions = procedure.steps.flatMap(\.asks).filter { $0.of == department }
        let asked = questions.flatMap { question in
            let paper = procedure.papers.first { $0.id == question.elsePaper }
            if case .item(let item) = paper?.proof { return question.fills + [item] }
            return question.fills
        }
        let items = rulebook.dictionary.items.filter { item in
            guard item.type != .boolean, item.key != "birth_date" else { return false }
            if own.isEmpty, procedure.lead != department { return item.shownTo.isEmpty && asked.contains(item.key) }
            guard sights.contains(where: { $0.groups.contains(item.group) || $0.items.contains(item.key) }) else {
                return false
            }
            return item.shownTo.isEmpty
                || item.shownTo.contains(department) && own.contains { procedure.needs(item, at: $0) }
        }
        #expect(items.map(\.key).sorted() == line.items.sorted(), "\(line.procedure) \(line.login)")
    }

    @Test func `a receipt has the words of a return only where its office tells the person`() async throws {
        let site = try await APISite()
        let id = try await site.centre.open().id
        try await site.centre.end("job", of: id, by: TestOfficials.labour)
        let reasons = [ReturnReason(ground: "B05", about: "guarantor_name", words: "QZWORDSQZ")]
        try await site.centre.act(.giveBack(reasons), "employment_registration", of: id, by: TestOfficials.labour)
        for login in ["clerk", "labour", "health", "exit"] {
            let text = try await site.walking { browser in
                var reader = browser
                try await reader.signIn(login)
                let receipt = try await reader.ask(
                    .post, "/cases/\(id.rawValue)/receipt.pdf", type: "application/x-www-form-urlencoded",
                    body: Array("code=".utf8))
                try #require(receipt.status == 200)
                return try await PaperText.read(receipt.bytes)
            }
            #expect(text.contains("QZWORDSQZ") == ["clerk", "labour"].contains(login), "\(login)")
        }
    }

    @Test func `an office that is only asked reads the question, what it is about, and whose case it is`() async throws
    {
        let site = try await APISite()
        let opened = try await site.centre.open()
        try await site.centre.registerEmployment(opened.id)
        try await site.walking { browser in
            var market = browser
            try await market.signIn("market")
            let path = "/cases/" + opened.id.rawValue
            let page = try await market.open(path)
            #expect(page.status == 200)
            #expect(page.text.contains("该统一社会信用代码的营业执照是否有效"))
            #expect(page.text.contains("KHIN MAUNG MYINT"))
            #expect(page.text.contains("91350100M000100Y43"))
            for hidden in ["1900", "MX0000017", "健康检查", "团结路", "forms.pdf", "receipt"] {
                #expect(!page.text.contains(hidden), "\(hidden)")
            }
            for closed in ["/steps/medical", "/steps/employment_registration", "/forms/F12.pdf", "/forms.pdf"] {
                #expect(try await market.open(path + closed).status == 404, "\(closed)")
            }
            #expect(try await market.open(path + "/images/portrait").status == 404)
        }
    }
}
