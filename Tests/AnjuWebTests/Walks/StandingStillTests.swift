import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// Whoever opens a step that stands still reads why, since when, and by which rule, before anything is asked.
@Suite struct StandingStillTests {
    private static func halts(_ tree: PageNode) -> String? {
        tree.all("section").first { $0.element("halts") != nil || $0["id"] == "halts" }?.text
    }

    @Test func `a step that waits says what for, in whose words, and on which ground`() async throws {
        let site = try await APISite()
        let id = try await site.centre.open("P01").id
        let path = "/cases/\(id.rawValue)/steps/job"
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            #expect(Self.halts(try await clerk.open(path).tree()) == nil)
            try await site.centre.act(
                .hold(ground: "W01", note: "周五有招聘会"), "job", of: id, by: TestOfficials.clerk)
            let said = try #require(Self.halts(try await clerk.open(path).tree()))
            #expect(said.contains("尚未找到雇主"))
            #expect(said.contains("周五有招聘会"))
            #expect(said.contains("就业促进法"))
        }
    }

    @Test func `a step that was returned shows the list that the person was given`() async throws {
        let site = try await APISite()
        let id = try await site.centre.open("P02").id
        let path = "/cases/\(id.rawValue)/steps/guarantee"
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let reasons = [
                ReturnReason(ground: "B05", about: "guarantee", words: "请另找担保人"),
                ReturnReason(ground: "B05", about: "guarantor_name", words: "姓名与证件不同"),
            ]
            try await site.centre.act(.giveBack(reasons), "guarantee", of: id, by: TestOfficials.clerk)
            let said = try #require(Self.halts(try await clerk.open(path).tree()))
            #expect(reasons.allSatisfy { said.contains($0.words) })
            #expect(said.contains("担保人名称"))
            #expect(!said.contains("guarantee"))
        }
    }

    @Test func `a case says for whom each form is, and that nobody else has looked`() async throws {
        let site = try await APISite()
        let id = try await site.centre.open("P01").id
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let tree = try await clerk.open("/cases/\(id.rawValue)").tree()
            #expect(tree.element("looked")?.text.contains("还没有别人看过") == true)
            let rows = tree.all("tr").filter { !$0.all("td").isEmpty }
            #expect(rows.count == 6)
            #expect(rows.allSatisfy { $0.all("td").first?.text.isEmpty == false })
        }
    }
}
