import AnjuCore
import AnjuServices
import AnjuTesting
import Testing

/// What a browser without scripts can do: everything.
@Suite(.serialized) struct WithoutScriptsTests {
    @Test func `what was typed stays when something is wrong, and every fault is said at once beside its field`()
        async throws
    {
        try await RunningSite.using { site in
            try await Browser.using(BrowserLook(runsScripts: false)) { browser in
                let clerk = Officer(browser: browser, site: site, counter: DayCounter())
                try await clerk.signIn("clerk")
                try await clerk.open("/intake?procedure=P01")
                let awkward = "<script>alert('x')</script> Robert'); DROP TABLE person;--"
                try await clerk.type("name_latin_primary", "KHIN MAUNG MYINT")
                try await clerk.type("birth_date", "2199-01-01")
                try await clerk.type("id_doc_expiry_date", "2020-01-01")
                try await clerk.type("mobile_phone", "+95 9 0000")
                try await clerk.type("home_country_address", awkward)
                try await clerk.press("button[name=do][value=submit]")
                #expect(try await browser.title.hasPrefix("错误"))
                for item in ["birth_date", "id_doc_expiry_date", "mobile_phone", "sex", "declaration_confirmed"] {
                    let described = try await browser.findAll("[id='\(item)'][aria-invalid=true]")
                    #expect(described.count == 1, "\(item)")
                    #expect(try await browser.findAll(".errors a[href='#\(item)']").count == 1, "\(item)")
                }
                #expect(try await browser.find("[id='name_latin_primary']").value == "KHIN MAUNG MYINT")
                #expect(try await browser.find("[id='home_country_address']").value == awkward)
                #expect(try await browser.find("[id='birth_date']").value == "2199-01-01")
            }
        }
    }

    @Test func `two officials on one step: one wins, the other is told and loses nothing`() async throws {
        try await RunningSite.using { site in
            let id = try await site.centre.open("P01").id
            try await Browser.using(BrowserLook(runsScripts: false)) { browser in
                let first = Officer(browser: browser, site: site, counter: DayCounter())
                try await first.signIn("health")
                try await first.open("/cases/\(id)/steps/medical")
                try await first.type("health_cert_number", "H-000017")
                try await first.choose("health_fit_result", "1")
                try await first.type("health_cert_expiry", "2027-03-02")
                try await first.tick("declaration_confirmed")
                try await site.centre.act(.hold(ground: "W02", note: ""), "medical", of: id, by: TestOfficials.health)
                try await first.press("button[name=do][value=complete]")
                #expect(try await browser.findAll(".errors").count == 1)
                #expect(try await browser.find("[id='health_cert_number']").value == "H-000017")
                #expect(try await browser.find("[id='health_cert_expiry']").value == "2027-03-02")
            }
        }
    }
}
