import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// Market regulation extends its limit on the page of its step.
@Suite struct LongerLimitPageTests {
    @Test func `the panel names the law and the day, keeps what was typed, and is gone once it was used`() async throws
    {
        let site = try await APISite()
        let test = site.centre
        let id = try await test.issueTrader()
        let path = "/cases/\(id.rawValue)/steps/refer"
        try await site.walking { browser in
            var officer = browser
            try await officer.signIn("market")
            let first = try await officer.open(path).tree()
            let panel = try #require(first.element("extend"))
            #expect(panel.text.contains("市场主体登记管理条例") && panel.text.contains("至"))
            #expect(panel.text.contains("2026"))
            let form = try await officer.open(path).form(path + "/extend")
            let wrong = try await officer.send(form, ["extend-words": ""])
            #expect(wrong.status == 422)
            let said = try #require(try wrong.tree().element("extend"))
            #expect(said["open"] != nil && said.text.contains("请填写"))
            let done = try await officer.send(try wrong.form(path + "/extend"), ["extend-words": "股东在境外"])
            #expect(done.status == 200)
            #expect(try done.tree().text.contains("时限已延长"))
            #expect(try await officer.open(path).tree().element("extend") == nil)
        }
    }
}
