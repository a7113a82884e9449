import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import FoundationEssentials

/// An official at the browser, with real keys and clicks.
struct Officer {
    let browser: Browser
    let site: RunningSite
    let counter: DayCounter

    func signIn(_ login: String) async throws {
        try await open("/sign-in")
        try await type("name", login)
        try await type("password", RunningSite.password)
        try await press("form[action='/sign-in'] button[type=submit]")
    }

    func signOut() async throws {
        try await press("form.signed-in button")
    }

    func open(_ path: String) async throws {
        try await browser.open(site.address + path)
        await counter.notePage()
    }

    /// Types into a field, key by key, and counts it.
    func type(_ id: String, _ text: String) async throws {
        let field = try await browser.find("[id='\(id)']")
        try await field.clear()
        try await field.type(text)
        await counter.noteTyped()
    }

    func choose(_ id: String, _ value: String) async throws {
        try await browser.find("[id='\(id)']").select(value)
        await counter.noteTyped()
    }

    func tick(_ id: String) async throws {
        try await browser.find("[id='\(id)']").click()
        await counter.noteTyped()
    }

    /// Presses a button that leads to another page.
    func press(_ selector: String) async throws {
        try await browser.clickAway(try await browser.find(selector))
        await counter.notePage()
    }

    /// Notes what the page asks although the case's file holds it.
    func measure(_ id: ID<Case>) async throws {
        let centre = site.centre.centre
        let held = try await site.centre.database.read { transaction in
            let file = try transaction.file(of: id, sealer: centre.sealer)
            return Set(file.profiles.values.flatMap { $0.entries.keys })
        }
        await counter.noteAskedTwice(try await DayMeasure.askedTwice(browser, held: held))
    }

    /// Takes the first open row of the list on and arrives at its step.
    func takeOn(_ number: String) async throws {
        try await open("/worklist")
        let rows = try await browser.findAll("table.rows tbody tr")
        for row in rows where try await row.text.contains(number) {
            let identifier = try await browser.execute(
                "const b = arguments[0].querySelector('td.do button, td.do a'); b.id = 'take-on'; return 'take-on';",
                row.argument)
            _ = identifier
            try await press("#take-on")
            return
        }
        throw RowMissing(description: "\(number) is not in the worklist: \(try await browser.text)")
    }

    func picture(_ name: String) async throws {
        guard let folder = Pictures.folder else { return }
        try await browser.pagePicture().write(to: folder.appendingPathComponent(name + ".png"))
    }
}

/// A case was not in the list in which it should stand.
struct RowMissing: Error, CustomStringConvertible {
    let description: String
}
