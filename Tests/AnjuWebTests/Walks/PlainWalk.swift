import AnjuTesting
import HTTPTypes
import Testing

/// What the officials of a day do, each through the forms that the pages show them.
struct PlainWalk: Sendable {
    var browser: PlainBrowser
    let site: APISite
    /// The code of the receipt, once somebody is registered.
    private(set) var code = ""

    init(browser: PlainBrowser, site: APISite) { (self.browser, self.site) = (browser, site) }

    /// Boxes to tick, beside what is typed.
    static let ticks = ["declaration_confirmed": "1", "paper.entry_doc": "1", "present": "applicant"]

    /// From the search to the number of the new case; a wrong birth is said and nothing of the rest is lost.
    mutating func register(_ procedure: String, _ reason: String) async throws -> String {
        try await browser.signIn("clerk")
        let search = try await browser.open("/counter").form(with: "document")
        let found = try await browser.send(search, ["document": "MX0000017"])
        let begun = try await browser.send(try found.form("/intake"), ["procedure": procedure])
        let form = try begun.form("/intake/" + procedure)
        #expect(form.controls.first { $0.name == "id_doc_number" }?.value == "MX0000017")
        let submit = try #require(form.buttons.first { $0.value == "submit" })
        let typed = TestPeople.worker.merging(Self.ticks) { $1 }.merging(["stay_reason": reason]) { $1 }
        let wrong = try await browser.send(
            form, typed.merging(["birth_date": "2199-01-01"]) { $1 }, pressing: submit,
            file: ("portrait", try Portraits.good))
        #expect(wrong.status == 422)
        let again = try wrong.form("/intake/" + procedure)
        for (key, value) in typed where key != "birth_date" {
            let boxes = again.controls.filter { $0.name == key }
            if boxes.isEmpty { continue }
            let isKept = boxes.contains { $0.value == value }
            #expect(isKept, "\(key) was lost")
        }
        let done = try await browser.send(again, ["birth_date": "1900-01-01"], pressing: submit)
        try #require(done.status == 201, "\(done.text)")
        let panel = try #require(try done.tree().all("div", class: "panel").first)
        let words = try #require(panel.all("p").last).line
        code = try #require(words.matches(of: #/[2-9A-Z]{8}/#).last.map { String($0.output) })
        return try #require(panel.all("b").first?.line)
    }

    /// Takes the first step of this case on, from the list, as one who signs in for it; answers the step's page.
    mutating func takeOn(_ number: String, as login: String) async throws -> PlainBrowser.Page {
        try await browser.signIn(login)
        return try await takeOn(number)
    }

    private mutating func takeOn(_ number: String) async throws -> PlainBrowser.Page {
        let list = try await browser.open("/worklist")
        let row = try #require(
            try list.tree().all("tr").first { $0.text.contains(number) && !$0.forms.isEmpty },
            "\(number) is not in the list")
        return try await browser.send(try #require(row.forms.first))
    }

    /// Fills the step's own form and ends the step.
    private mutating func complete(
        _ page: PlainBrowser.Page, _ typed: [String: String] = [:], papers: [String] = []
    ) async throws -> PlainBrowser.Page {
        let path = String(page.path.prefix { $0 != "?" })
        var typed = typed
        for paper in papers { typed["paper." + paper] = "1" }
        if typed["declaration_confirmed"] != nil { typed["declaration_confirmed"] = "1" }
        let form = try page.form(path)
        // Who has to be there in person: stated by the official.
        typed["present"] = form.controls.filter { $0.name == "present" }.flatMap(\.choices).joined(separator: ",")
        let button = try #require(form.buttons.first { $0.value == "complete" })
        let done = try await browser.send(form, typed, pressing: button)
        try #require(done.status == 200, "\(path): \(done.status) \(done.text)")
        return done
    }

    mutating func health(_ number: String) async throws {
        _ = try await complete(try await takeOn(number, as: "health"), TestPeople.fit)
    }

    mutating func labour(_ number: String) async throws {
        _ = try await complete(try await takeOn(number, as: "labour"))
        _ = try await complete(
            try await takeOn(number), TestPeople.job, papers: ["employer_licence", "guarantee"])
        _ = try await complete(try await takeOn(number), TestPeople.training)
    }

    mutating func guarantee(_ number: String) async throws {
        _ = try await complete(
            try await takeOn(number, as: "clerk"), TestPeople.premises, papers: ["premises"])
    }

    mutating func decide(_ number: String) async throws {
        _ = try await complete(try await takeOn(number, as: "exit"))
    }

    mutating func issue(_ number: String) async throws -> PlainBrowser.Page {
        try await complete(try await takeOn(number, as: "clerk"))
    }

    mutating func refer(_ number: String) async throws {
        _ = try await complete(
            try await takeOn(number, as: "market"), ["business_licence_number": "92350100M000100Y53"])
    }

    /// The person's own look: number, birth, code, a page each, and back once.
    mutating func ownCase(_ number: String) async throws {
        var person = PlainBrowser(browser.client)
        person.language = "my"
        var page = try await person.open("/my-case")
        page = try await person.send(try page.form("/my-case"), ["number": number])
        let back = try #require(try page.form("/my-case").buttons.first { $0.value == "back" })
        page = try await person.send(try page.form("/my-case"), pressing: back)
        #expect(try page.form("/my-case").controls.contains { $0.name == "number" && $0.value == number })
        page = try await person.send(try page.form("/my-case"))
        page = try await person.send(
            try page.form("/my-case"), ["birth-year": "1900", "birth-month": "01", "birth-day": "01"])
        page = try await person.send(try page.form("/my-case"), ["code": code])
        #expect(page.status == 200 && page.text.contains(number))
        let left = try await person.submit(try page.form("/my-case/leave"))
        #expect(left.leads == "/my-case")
        #expect(left.headers[try #require(HTTPField.Name("Clear-Site-Data"))] == "\"cache\"")
    }

    /// Anybody checks the permit's seal.
    mutating func verify(_ permit: PlainBrowser.Page) async throws {
        let id = String(permit.path.dropFirst("/permits/".count).prefix { $0 != "?" })
        let exit = try await APICaller(client: browser.client).signedIn(as: "exit")
        let seal = try #require(try await exit.get("permits/" + id)["seal"]?.text)
        var visitor = PlainBrowser(browser.client)
        let page = try await visitor.send(try await visitor.open("/verify").form("/verify"), ["text": seal])
        #expect(page.status == 200 && page.text.contains("KHIN MAUNG MYINT"))
    }
}
