import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// What stands against the result is on every page where somebody can still do something about it.
@Suite struct EligibilityPageTests {
    private static let ground = "不属于边境管理协定所指的边民"

    @Test func `the counter, the office that decides and the person read the ground`() async throws {
        let site = try await APISite()
        let opened = try await site.centre.open("P01", ["overseas_person_category": "04"])
        let path = "/cases/" + opened.id.rawValue
        try await site.centre.prepareDecision(opened.id)
        try await site.browsing { browser in
            let desk = try await browser.signedIn(as: "clerk").get(path)
            #expect(desk.text.contains(Self.ground) && desk.text.contains("这不是不予办理"))
            let deciding = try await browser.signedIn(as: "exit")
            let step = try await deciding.get(path + "/steps/review")
            #expect(step.text.contains(Self.ground) && step.text.contains("name=\"overrule\""))
            let labour = try await browser.signedIn(as: "labour").get(path)
            #expect(!labour.text.contains(Self.ground))
        }
    }

    @Test func `nothing is said of a border resident, and a check without its value waits`() async throws {
        let site = try await APISite()
        let id = try await site.centre.open("P01").id
        try await site.browsing { browser in
            let step = try await browser.signedIn(as: "exit").get("/cases/\(id.rawValue)/steps/review")
            #expect(!step.text.contains("这不是不予办理") && !step.text.contains("name=\"overrule\""))
            let lines = step.text.split(separator: "<li").filter { $0.contains("健康结论在有效期内") }
            #expect(lines.count == 1)
            #expect(lines.allSatisfy { $0.contains("class=\"st wait\"") })
        }
    }
}
