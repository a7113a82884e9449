import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Foundation
import Testing

/// The main job, in a real browser: a worker comes to the counter in the morning and leaves with a permit.
@Suite(.serialized) struct RuiliDayTests {
    static let zone = "P<MMRKHIN<MAUNG<MYINT<<<<<<<<<<<<<<<<<<<<<<<\nMX00000173MMR8805120M3005110<<<<<<<<<<<<<<<4"

    @Test func `a worker passes through every department on one file and is asked nothing twice`() async throws {
        let began = ContinuousClock.now
        let line = try await RunningSite.using { site in
            try await RegisterEmployer(centre: site.centre.centre)(Self.employer, by: TestOfficials.market)
            let counter = DayCounter()
            let (id, number, code) = try await Browser.using { browser in
                let officer = Officer(browser: browser, site: site, counter: counter)
                let opened = try await Self.register(officer)
                site.centre.clock.advance(minutes: 70)
                try await Self.health(officer, opened)
                site.centre.clock.advance(minutes: 70)
                try await Self.labour(officer, opened)
                site.centre.clock.advance(minutes: 70)
                try await Self.decide(officer, opened)
                site.centre.clock.advance(minutes: 70)
                try await Self.issue(officer, opened)
                return opened
            }
            try await Self.ownCase(site, number: number, code: code)
            let actions = try await site.centre.database.read {
                try $0.actions(of: id, sealer: site.centre.centre.sealer)
            }
            let visits = DayMeasure.visits(actions, zone: site.centre.centre.zone)
            let twice = await counter.askedTwice
            #expect(twice.isEmpty)
            #expect(visits == 1)
            let view = try await site.centre.view(id, by: TestOfficials.exitEntry)
            #expect(view.state.status == .closed)
            #expect(view.permit?.status == .valid)
            return
                "fields typed \(await counter.typed), pages \(await counter.pages), fields asked twice \(twice.count), visits \(visits)"
        }
        let seconds = (ContinuousClock.now - began).components.seconds
        print("The Ruili day, worker: \(line), \(seconds) s of machine time")
    }

    static let employer = [
        "employer_name": "瑞丽样例木器店", "employer_uscc": "92533102MA6K3B1X95", "employer_industry": "C20",
        "employer_address": "瑞丽市样例路 1 号", "employer_contact_name": "段样", "employer_contact_phone": "+86 692 000 0000",
    ]

    static func register(
        _ officer: Officer, procedure: String = "P01", stayReason: String = "11"
    ) async throws -> (ID<Case>, String, String) {
        let browser = officer.browser
        try await officer.signIn("clerk")
        try await officer.type("document", zone)
        if try await !browser.url.hasSuffix("/counter/find") {
            try await officer.press("form[action='/counter/find'] button[type=submit]")
        }
        try await officer.picture("1-search")
        try await browser.find("input[name=procedure][value=\(procedure)]").click()
        try await officer.press("form[action='/intake'] button[type=submit]")
        #expect(try await browser.find("[id='name_latin_primary']").value == "KHIN MAUNG MYINT")
        for (id, text) in [
            ("name_native_script", "ခင်မောင်မြင့်"), ("name_zh", "钦貌敏"), ("entry_date", "2026-03-01"),
            ("stay_until", "2026-05-29"),
            ("check_in_at", "2026-03-01 22:15"), ("address_detail", "姐岗路样例公寓 2 栋 301 室"),
            ("mobile_phone", "+95 9 123 456 789"),
        ] { try await officer.type(id, text) }
        for (id, value) in [
            ("preferred_language", "my"), ("lodging_unit_type", "3"), ("stay_reason", stayReason),
            ("overseas_person_category", "08"),
        ] {
            try await officer.choose(id, value)
        }
        if try await browser.find("[id='address_division']").attribute("type") == "text" {
            try await officer.type("address_division", "533102")
        } else {
            try await officer.choose("address_division", "533102")
        }
        try await officer.tick("paper.entry_doc")
        try await officer.tick("present-0")
        try await officer.tick("declaration_confirmed")
        try await browser.find("[id='portrait']").upload(try Portraits.good())
        try await officer.picture("2-intake")
        try await officer.press("button[name=do][value=submit]")
        try await officer.picture("3-registered")
        let number = try await browser.find(".panel b").text
        let record = try await officer.site.centre.database.read { try $0.caseRecord(number: number) }
        let id = try #require(record?.core.id)
        let code = try #require(
            try await browser.find(".panel").text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).last {
                $0.count == 8 && $0.allSatisfy(\.isASCII)
            })
        try await officer.signOut()
        return (id, number, String(code))
    }

    static func health(_ officer: Officer, _ opened: (ID<Case>, String, String)) async throws {
        try await officer.signIn("health")
        try await officer.takeOn(opened.1)
        try await officer.measure(opened.0)
        try await officer.type("health_cert_number", "H-000017")
        try await officer.choose("health_fit_result", "1")
        try await officer.type("health_cert_expiry", "2027-03-02")
        try await officer.tick("declaration_confirmed")
        try await officer.tick("present-0")
        try await officer.picture("4-health")
        try await officer.press("button[name=do][value=complete]")
        try await officer.signOut()
    }

    static func labour(_ officer: Officer, _ opened: (ID<Case>, String, String)) async throws {
        try await officer.signIn("labour")
        try await officer.takeOn(opened.1)
        try await officer.measure(opened.0)
        try await officer.press("button[name=do][value=complete]")
        try await officer.takeOn(opened.1)
        try await officer.type("credit-code", "92533102MA6K3B1X95")
        try await officer.press("#employer button")
        try await officer.measure(opened.0)
        try await officer.type("contract_start_date", "2026-03-03")
        try await officer.type("guarantee_end_date", "2026-04-30")
        try await officer.tick("paper.guarantee")
        try await officer.tick("declaration_confirmed")
        try await officer.tick("present-0")
        try await officer.tick("present-1")
        try await officer.picture("5-employment")
        try await officer.press("button[name=do][value=complete]")
        try await officer.takeOn(opened.1)
        try await officer.measure(opened.0)
        try await officer.type("training_course", "安全生产")
        try await officer.choose("training_result", "1")
        try await officer.tick("declaration_confirmed")
        try await officer.tick("present-0")
        try await officer.press("button[name=do][value=complete]")
        try await officer.picture("6-case")
        try await officer.signOut()
    }

    static func decide(_ officer: Officer, _ opened: (ID<Case>, String, String)) async throws {
        try await officer.signIn("exit")
        try await officer.picture("7-worklist")
        try await officer.takeOn(opened.1)
        try await officer.measure(opened.0)
        try await officer.picture("8-review")
        try await officer.press("button[name=do][value=complete]")
        try await officer.signOut()
    }

    static func issue(_ officer: Officer, _ opened: (ID<Case>, String, String)) async throws {
        try await officer.signIn("clerk")
        try await officer.takeOn(opened.1)
        try await officer.measure(opened.0)
        try await officer.press("button[name=do][value=complete]")
        #expect(try await officer.browser.url.contains("/permits/"))
        try await officer.picture("9-permit")
        try await officer.signOut()
    }

    /// The person looks their case up on a phone, in Burmese.
    static func ownCase(_ site: RunningSite, number: String, code: String) async throws {
        try await Browser.using(.phone(language: "my", runsScripts: false)) { browser in
            let person = Officer(browser: browser, site: site, counter: DayCounter())
            try await person.open("/my-case")
            #expect(try await browser.find("html").attribute("lang") == "my")
            try await person.type("number", number)
            try await person.press("button.btn[name=go][value=on]")
            for (part, text) in [("year", "1988"), ("month", "05"), ("day", "12")] {
                try await person.type("birth-" + part, text)
            }
            try await person.press("button.btn[name=go][value=on]")
            try await person.type("code", code)
            try await person.press("button.btn[name=go][value=on]")
            try await person.picture("10-my-case")
            #expect(try await browser.text.contains(number))
        }
    }
}
