import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// The administrator's pages about who may what, and the way through an emergency, by forms alone.
@Suite struct AccessPageTests {
    @Test func `a grant is proposed on the page, and its proposer is not offered to approve it`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var admin = browser
            admin.language = "en"
            try await admin.signIn("admin")
            let page = try await admin.open("/access")
            let wrong = try await admin.send(try page.form("/access"), ["login": "nobody", "until": "2026-02-30"])
            #expect(wrong.status == 422)
            // What was typed is kept, and both faults are told.
            let again = try wrong.form("/access")
            #expect(again.pairs().contains { $0 == ("login", "nobody") })
            #expect(try wrong.tree().all("a").filter { ["#login", "#until"].contains($0["href"]) }.count == 2)
            let right = try await admin.send(
                again, ["login": "clerk", "role": "supervisor", "office": "foreign_centre", "until": ""])
            #expect(right.status == 200)
            let acts = try right.tree().forms.map(\.action).filter { $0.hasPrefix("/access/grants/") }
            let now = site.centre.clock.now
            let proposal = try #require(
                try await site.centre.database.read { try $0.proposedGrants(at: now, limit: 9) }.first)
            #expect(acts.contains("/access/grants/\(proposal.id.rawValue)/end"))
            #expect(!acts.contains("/access/grants/\(proposal.id.rawValue)/approve"))
            let second = try await site.centre.hire("second")
            try await KeepGrants(centre: site.centre.centre).approve(
                proposal.id, by: second, confirming: site.centre.confirming(second))
            let session = try await admin.open("/access")
            #expect(session.text.contains("clerk"))
        }
    }

    @Test func `days and names are taken as other forms take them, and no mark says another state`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var admin = browser
            admin.language = "en"
            try await admin.signIn("admin")
            let page = try await admin.open("/access")
            // What the mark says to those who hear it stands in the words: in force is not "Completed".
            #expect(!page.text.contains("Completed") && !page.text.contains("Clock stopped"))
            #expect(page.text.contains("in force"))
            let form = try page.form("/access")
            let none = try await admin.send(form, ["login": "clerk", "role": "", "office": ""])
            #expect(none.text.contains("Please choose one") && !none.text.contains("list of codes"))
            var strange = form
            strange.controls.removeAll { ["role", "office"].contains($0.name) }
            strange.controls += [
                .init(name: "role", kind: "hidden", value: " supervisor "),
                .init(name: "office", kind: "hidden", value: "　foreign_centre"),
            ]
            let right = try await admin.send(
                strange, ["login": " clerk ", "from": "２０２６年１２月１日", "until": " ၂၀၂၆/၁၂/၃၁ "])
            #expect(right.status == 200 && right.path == "/access?done=1")
        }
    }

    @Test func `why somebody may is answered on a page that can be linked to`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var admin = browser
            admin.language = "en"
            try await admin.signIn("admin")
            let may = try await admin.open("/access/why?login=clerk&action=read&purpose=case_step&group=contact")
            #expect(may.text.contains("counter_clerk/case_step"))
            let not = try await admin.open("/access/why?login=clerk&action=change_permit&purpose=case_step")
            #expect(not.text.contains("the role may not do this"))
            let nobody = try await admin.open("/access/why?login=lily&action=read&purpose=case_step")
            #expect(nobody.status == 404 && nobody.isHTML)
        }
    }

    @Test func `a protected case leads who may to the emergency, and back to the case`() async throws {
        let site = try await APISite()
        let id = try await site.centre.open().id
        try await ProtectPerson(centre: site.centre.centre).block(
            [], of: id, .protected, by: TestOfficials.supervisor)
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            #expect(try await clerk.open("/cases/" + id.rawValue).status == 404)
            var doctor = browser
            doctor.language = "en"
            try await doctor.signIn("health")
            let asked = try await doctor.open("/cases/" + id.rawValue)
            #expect(asked.path == "/cases/\(id.rawValue)/emergency" && asked.status == 200)
            let form = try asked.form("/cases/\(id.rawValue)/emergency")
            let short = try await doctor.send(form, ["category": "life", "reason": "urgent"])
            #expect(short.status == 422)
            #expect(short.text.contains("urgent"))
            let open = try await doctor.send(
                try short.form("/cases/\(id.rawValue)/emergency"),
                ["category": "life", "reason": "brought in unconscious at night"])
            #expect(open.path == "/cases/" + id.rawValue && open.status == 200)
            var head = browser
            head.language = "en"
            try await head.signIn("head")
            let waits = "Emergencies waiting for review"
            #expect(try await head.open("/supervisor").text.contains(waits))
            let reviews = try await head.open("/emergencies")
            #expect(reviews.text.contains("brought in unconscious at night"))
            let review = try #require(try reviews.tree().forms.first { $0.action.hasSuffix("/justified") })
            let secret = try #require(review.controls.first { $0.name.hasPrefix("password-") }?.name)
            let wrong = try await head.send(review, [secret: "not my password"])
            #expect(wrong.status == 422 && wrong.text.contains("this is not your password"))
            #expect(try await head.open("/supervisor").text.contains(waits))
            #expect(try await head.send(review, [secret: APISite.password]).status == 200)
            #expect(try await !head.open("/supervisor").text.contains(waits))
        }
    }

    @Test func `a supervisor protects a person on the page, and is led to it where nothing else is left`() async throws
    {
        let site = try await APISite()
        let id = try await site.centre.open().id
        let path = "/cases/\(id.rawValue)/protection"
        try await site.walking { browser in
            var head = browser
            head.language = "en"
            try await head.signIn("head")
            #expect(try await head.open("/cases/" + id.rawValue).text.contains(path))
            let page = try await head.open(path)
            let none = try await head.send(try page.form(path))
            #expect(none.status == 422)
            let closed = try await head.send(try none.form(path), ["level": "closed", "extent": "person"])
            #expect(closed.status == 200)
            let acts = try closed.tree().forms.map(\.action).filter { $0.hasPrefix(path + "/") }
            // One asks that it be lifted; closing it is for a second person.
            #expect(acts.count == 1 && acts[0].hasSuffix("/askToLift"))
            #expect(try await head.open("/cases/" + id.rawValue).path == path)
            var clerk = browser
            try await clerk.signIn("clerk")
            #expect(try await clerk.open("/cases/" + id.rawValue).status == 404)
        }
    }
}
