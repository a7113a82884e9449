import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Foundation
import Testing

/// The main job through the forms of the pages alone: no script runs, nothing is sent that a form does not say.
@Suite struct PlainWalkTests {
    @Test(arguments: ["zh-Hans", "en", "my"])
    func `a worker is registered, examined, employed, decided on and given a permit without any script`(
        language: String
    ) async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var walk = PlainWalk(browser: browser, site: site)
            walk.browser.language = language
            let number = try await walk.register("P01", "11")
            try await walk.health(number)
            try await walk.labour(number)
            try await walk.decide(number)
            let permit = try await walk.issue(number)
            #expect(permit.path.hasPrefix("/permits/"))
            #expect(try permit.tree()["lang"] == language)
            try await walk.ownCase(number)
            try await walk.verify(permit)
        }
        #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM permit") == 1)
    }

    @Test func `a trader is registered, guaranteed, decided on and referred without any script`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var walk = PlainWalk(browser: browser, site: site)
            let number = try await walk.register("P02", "12")
            try await walk.guarantee(number)
            try await walk.health(number)
            try await walk.decide(number)
            #expect(try await walk.issue(number).path.hasPrefix("/permits/"))
            try await walk.refer(number)
        }
        #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM case_file WHERE status = 'closed'") == 1)
    }

    @Test func `every other way to end or hold a step is a form of its own`() async throws {
        let site = try await APISite()
        let id = try await site.centre.open("P02").id
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let path = "/cases/\(id.rawValue)/steps/guarantee"
            for (act, words) in [("suspend", "等房东"), ("resume", ""), ("return", "请另找担保人")] {
                let page = try await clerk.open(path)
                let form = try page.form(path + "/" + act)
                var changes = ["\(act)-words": words]
                for control in form.controls where ["radio", "checkbox"].contains(control.kind) {
                    changes[control.name] = control.choices.first
                }
                let done = try await clerk.send(form, changes)
                #expect(done.status == 200 && done.path.hasSuffix("?done=" + act), "\(act): \(done.path)")
            }
            let withdraw = try await clerk.open(path).form(path + "/withdraw")
            let missing = try await clerk.send(withdraw)
            #expect(missing.status == 422)
            let tree = try missing.tree()
            #expect(tree.all("section", class: "errors").count == 1)
            #expect(tree.all("a").contains { $0["href"] == "#withdraw-words" })
            #expect(tree.element("withdraw-words")?["aria-invalid"] == "true")
            #expect(
                try await clerk.send(withdraw, ["withdraw-words": "本人不办了", "withdraw-asked": "in_person"]).status == 200
            )
        }
        #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM case_file WHERE status = 'withdrawn'") == 1)
    }

    @Test
    func `what was chosen and typed in a panel stays when something is missing, and every fault is said beside it`()
        async throws
    {
        let site = try await APISite()
        let id = try await site.centre.open("P02").id
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let path = "/cases/\(id.rawValue)/steps/guarantee"
            let words = "材料不齐 <b>样例</b> & \"引号\""
            for (act, field) in [
                ("return", "return-reasons"), ("suspend", "suspend-wait"), ("refuse", "refuse-ground"),
            ] {
                let page = try await clerk.open(path)
                guard let form = try page.tree().forms.first(where: { $0.action == path + "/" + act }) else { continue }
                // Each reason of a return has words of its own.
                let said = act == "return" ? "return-words.B07" : act + "-words"
                let answer = try await clerk.send(form, [said: words])
                #expect(answer.status == 422, "\(act)")
                let tree = try answer.tree()
                #expect(tree.element(said)?.text == words, "\(act)")
                #expect(tree.element(act)?["open"] != nil, "\(act) is folded away")
                let invalid = tree.all("input").filter { $0["name"] == field && $0["aria-invalid"] == "true" }
                #expect(!invalid.isEmpty, "\(act) does not say what is missing")
                #expect(tree.all("section", class: "errors").count == 1)
            }
            // Without words a hand-over keeps the office that was chosen.
            let transfer = try await clerk.open(path).form(path + "/transfer")
            let answer = try await clerk.send(transfer, ["transfer-to": "mangshi_foreign_centre"])
            #expect(answer.status == 422)
            let kept = try answer.form(path + "/transfer").controls.first { $0.name == "transfer-to" }
            #expect(kept?.value == "mangshi_foreign_centre")
        }
    }

    @Test func `the language is chosen by a link and stays`() async throws {
        try await APISite().walking { browser in
            var visitor = browser
            let first = try await visitor.open("/verify")
            #expect(try first.tree()["lang"] == "zh-Hans")
            let link = try #require(
                try first.tree().all("a").compactMap { $0["href"] }.first { $0.hasPrefix("/language/my") })
            let second = try await visitor.open(link)
            #expect(second.path == "/verify")
            #expect(try second.tree()["lang"] == "my")
            #expect(try await visitor.open("/my-case").tree()["lang"] == "my")
        }
    }

    @Test func `four clicks on one button make one case, and all lead to it`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let form = try await clerk.open("/intake?procedure=P01").form("/intake/P01")
            let typed = TestPeople.worker.merging(PlainWalk.ticks) { $1 }
            let submit = try #require(form.buttons.first { $0.value == "submit" })
            let portrait = ("portrait", try Portraits.good)
            let session = clerk
            let pages = try await withThrowingTaskGroup(of: PlainBrowser.Page.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        var window = session
                        return try await window.submit(form, typed, pressing: submit, file: portrait)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(pages.map(\.status).sorted() == [201, 303, 303, 303])
            let leads = Set(pages.compactMap(\.leads))
            #expect(leads.count == 1)
            #expect(try await clerk.open(try #require(leads.first)).status == 200)
        }
        for table in [
            try await site.centre.count("SELECT COUNT(*) AS n FROM case_file"),
            try await site.centre.count("SELECT COUNT(*) AS n FROM person"),
        ] { #expect(table == 1) }
    }

    @Test func `of two clerks who send one step's form one wins, the other reads why and keeps what was typed`()
        async throws
    {
        let site = try await APISite()
        let id = try await site.centre.open().id
        try await site.walking { browser in
            let path = "/cases/\(id.rawValue)/steps/medical"
            var windows: [(PlainBrowser, PageForm)] = []
            for login in ["health", "health2"] {
                var window = browser
                try await window.signIn(login)
                windows.append((window, try await window.open(path).form(path)))
            }
            let pages = try await withThrowingTaskGroup(of: PlainBrowser.Page.self) { group in
                for (window, form) in windows {
                    group.addTask {
                        var window = window
                        return try await window.submit(
                            form,
                            TestPeople.fit.merging(PlainWalk.ticks.merging(["present": "applicant"]) { $1 }) { $1 })
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(pages.map(\.status).sorted() == [303, 409])
            let lost = try #require(pages.first { $0.status == 409 })
            #expect(lost.text.contains("class=\"errors\"") || lost.text.contains("role=\"alert\""))
            let shown = try lost.tree().all("output").filter { $0["id"]?.hasPrefix("unsaved.") == true }.map(\.line)
            for key in ["health_cert_number", "health_cert_expiry"] {
                #expect(shown.contains(try #require(TestPeople.fit[key])), "\(key)")
            }
        }
        let count = try await site.centre.count("SELECT COUNT(*) AS n FROM case_file")
        #expect(count == 1)
        let completed = try await site.centre.database.read {
            try $0.actions(of: id, sealer: site.centre.centre.sealer)
        }.filter {
            $0.kind == .completed(step: "medical")
        }
        #expect(completed.count == 1)
    }
}
