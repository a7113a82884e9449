import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// The trader's day: premises, health, permit, and the referral for the licence, on one file.
@Suite(.serialized) struct TraderDayTests {
    @Test func `a trader leaves with a permit and is referred for the licence`() async throws {
        let line = try await RunningSite.using { site in
            let counter = DayCounter()
            let id = try await Browser.using { browser in
                let officer = Officer(browser: browser, site: site, counter: counter)
                let opened = try await RuiliDayTests.register(officer, procedure: "P02", stayReason: "12")
                try await RuiliDayTests.health(officer, opened)
                try await Self.guarantee(officer, opened)
                try await RuiliDayTests.decide(officer, opened)
                try await RuiliDayTests.issue(officer, opened)
                try await Self.refer(officer, opened)
                return opened.0
            }
            let actions = try await site.centre.database.read {
                try $0.actions(of: id, sealer: site.centre.centre.sealer)
            }
            let visits = DayMeasure.visits(actions, zone: site.centre.centre.zone)
            let twice = await counter.askedTwice
            #expect(twice.isEmpty)
            #expect(visits == 1)
            #expect(try await site.centre.view(id, by: TestOfficials.exitEntry).state.status == .closed)
            return
                "fields typed \(await counter.typed), pages \(await counter.pages), fields asked twice \(twice.count), visits \(visits)"
        }
        print("The Ruili day, trader: \(line)")
    }

    @Test func `a planted repeat and a planted second day are counted`() async throws {
        try await RunningSite.using { site in
            let id = try await site.centre.open("P01").id
            site.centre.clock.advance(days: 1)
            try await site.centre.completeMedical(id)
            let actions = try await site.centre.database.read {
                try $0.actions(of: id, sealer: site.centre.centre.sealer)
            }
            #expect(DayMeasure.visits(actions, zone: site.centre.centre.zone) == 2)
            try await Browser.using { browser in
                let officer = Officer(browser: browser, site: site, counter: DayCounter())
                try await officer.signIn("labour")
                try await officer.open("/cases/\(id)/steps/employment_registration")
                // A form that asks again for what the file holds would show such a box.
                _ = try await browser.execute(
                    """
                    for (const [name, type] of [['name_native_script', 'text'], ['sex', 'radio'], ['stay_reason', 'checkbox']]) {
                      const box = document.createElement('input');
                      [box.name, box.type] = [name, type];
                      document.querySelector('main').append(box);
                    }
                    return '';
                    """)
                try await officer.measure(id)
                #expect(await officer.counter.askedTwice == ["name_native_script", "sex", "stay_reason"])
            }
        }
    }

    static func guarantee(_ officer: Officer, _ opened: (ID<Case>, String, String)) async throws {
        try await officer.signIn("clerk")
        try await officer.takeOn(opened.1)
        try await officer.measure(opened.0)
        try await officer.choose("premises_proof_type", "2")
        try await officer.type("guarantor_name", "段样")
        try await officer.type("guarantor_id_or_uscc", "TITLE-0017")
        try await officer.type("guarantee_end_date", "2026-12-31")
        try await officer.type("business_scope", "翡翠零售")
        try await officer.tick("paper.premises")
        try await officer.tick("declaration_confirmed")
        try await officer.tick("present-0")
        try await officer.press("button[name=do][value=complete]")
        try await officer.signOut()
    }

    static func refer(_ officer: Officer, _ opened: (ID<Case>, String, String)) async throws {
        try await officer.signIn("market")
        try await officer.takeOn(opened.1)
        try await officer.measure(opened.0)
        try await officer.type("business_licence_number", "92533102MA6K3B1X95")
        try await officer.picture("trader-referral")
        try await officer.press("button[name=do][value=complete]")
        try await officer.signOut()
    }
}
