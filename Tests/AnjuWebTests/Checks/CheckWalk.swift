import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// The stations of a check as the pages lead through them.
struct CheckWalk: Sendable {
    /// The page of the case's checks.
    let path: String

    /// Every fault at once, nothing typed is lost, and then the check's identifier.
    func propose(_ browser: inout PlainBrowser) async throws -> String {
        try await browser.signIn("exit")
        let own = try await browser.open(String(path.dropLast("/checks".count)))
        #expect(try own.tree().all("a").contains { $0["href"] == path })
        let wrong = try await browser.send(
            try await browser.open(path).form(path), ["propose-exit_bar-decision-number": "RL-ZD-17"])
        #expect(wrong.status == 422)
        let form = try wrong.form(path)
        #expect(form.controls.first { $0.name == "propose-exit_bar-decision-number" }?.value == "RL-ZD-17")
        #expect(try wrong.tree().element("propose-exit_bar")?["open"] != nil)
        let done = try await browser.send(
            form,
            [
                "propose-exit_bar-decision-hash": TestChecks.decision.hash, "propose-exit_bar-expires": "2026-03-20",
            ])
        try #require(done.status == 200, "\(done.text)")
        #expect(try done.tree().forms.allSatisfy { $0.action != path }, "the same question is offered again")
        let sheets = try done.tree().all("h2").compactMap { $0["id"] }
        return try #require(sheets.first { $0.hasPrefix("chk_") })
    }

    /// The head comes from the list; the proposer has no such button.
    func approve(_ browser: inout PlainBrowser, _ check: String, _ number: String) async throws {
        let act = "\(path)/\(check)/acts/approve"
        #expect(try await browser.open(path).tree().forms.allSatisfy { $0.action != act })
        try await browser.signIn("exithead")
        #expect(try await browser.open("/supervisor").tree().all("a").contains { $0["href"] == "/checks" })
        let list = try await browser.open("/checks")
        #expect(list.text.contains(number) && !list.text.contains("KHIN"))
        #expect(try list.tree().all("a").contains { $0["href"] == path })
        let key = "password-approve-\(check)"
        let wrong = try await browser.send(try await browser.open(path).form(act), [key: "not the password"])
        #expect(wrong.status == 422)
        let done = try await browser.send(try wrong.form(act), [key: APISite.password])
        #expect(done.status == 200)
        #expect(try await browser.open("/checks").text.contains(number) == false)
    }

    func ask(_ browser: inout PlainBrowser, _ check: String) async throws {
        try await browser.signIn("exit")
        let done = try await browser.send(try await browser.open(path).form("\(path)/\(check)/acts/ask"))
        #expect(done.status == 200 && done.text.contains("可能相符"))
        #expect(try done.tree().all("a").contains { $0["href"] == "\(path)/\(check)/compare" })
    }

    /// The counter reads whom to call, and neither the ground nor the question.
    func seenByOthers(_ browser: inout PlainBrowser, _ id: ID<Case>) async throws {
        try await browser.signIn("clerk")
        for page in [try await browser.open("/cases/\(id.rawValue)"), try await browser.open(path)] {
            #expect(page.status == 200 && page.text.contains("12367"))
            for word in ["不准出境", "护照法第13条", "RL-ZD-17", "国家移民管理局"] { #expect(!page.text.contains(word), "\(word)") }
        }
    }

    /// Side by side, with a reason.
    func judge(_ browser: inout PlainBrowser, _ check: String) async throws {
        try await browser.signIn("exit2")
        let page = try await browser.open("\(path)/\(check)/compare")
        #expect(page.text.contains("KHIN MAUNG MYINT") && page.text.contains("AUNG CANARY KYAW"))
        let wrong = try await browser.send(try page.form("\(path)/\(check)/judge"), ["reason": "证件已核对"])
        #expect(wrong.status == 422)
        let form = try wrong.form("\(path)/\(check)/judge")
        #expect(form.controls.first { $0.name == "reason" }?.value?.contains("证件已核对") == true)
        let done = try await browser.send(form, ["verdict": "same", "reason": "证件已核对"])
        #expect(done.status == 200 && done.text.contains("经判断是同一人"))
    }

    /// The printed notice, and the word that it was handed over.
    func tell(_ browser: inout PlainBrowser, _ check: String) async throws {
        let paper = try await browser.open("\(path)/\(check)/notice.pdf")
        #expect(paper.status == 200 && paper.bytes.starts(with: Array("%PDF".utf8)))
        let done = try await browser.send(try await browser.open(path).form("\(path)/\(check)/acts/notice"))
        #expect(done.status == 200)
    }

    /// The person reads the ground, the authority and the way to appeal, and appeals with the code.
    func appeal(_ browser: PlainBrowser, _ opened: OpenCase.Opened, _ check: String) async throws {
        var person = browser
        person.language = "en"
        var page = try await person.open("/my-case")
        page = try await person.send(try page.form("/my-case"), ["number": opened.number])
        page = try await person.send(
            try page.form("/my-case"), ["birth-year": "1900", "birth-month": "01", "birth-day": "01"])
        page = try await person.send(try page.form("/my-case"), ["code": opened.code])
        let sheet = try #require(try page.tree().element(check))
        #expect(sheet.line == "is there a statutory exit bar")
        for word in ["12367", "RL-ZD-17", "You may appeal"] { #expect(page.text.contains(word), "\(word)") }
        let form = try page.form("/my-case/appeal")
        let empty = try await person.send(form)
        #expect(empty.status == 422)
        let done = try await person.send(form, ["code-" + check: opened.code])
        #expect(done.status == 200 && done.text.contains("Your appeal is being looked at"))
        #expect(try done.tree().forms.allSatisfy { $0.action != "/my-case/appeal" })
    }

    /// The first head has no form for it; the second decides.
    func decideAppeal(_ browser: inout PlainBrowser, _ check: String) async throws {
        let act = "\(path)/\(check)/acts/appeal"
        try await browser.signIn("exithead")
        #expect(try await browser.open(path).tree().forms.allSatisfy { $0.action != act })
        try await browser.signIn("exithead2")
        let key = "appeal-\(check)-"
        let wrong = try await browser.send(try await browser.open(path).form(act), [key + "reason": "已复核"])
        #expect(wrong.status == 422)
        let done = try await browser.send(
            try wrong.form(act), [key + "outcome": "upheld", key + "reason": "已复核"])
        #expect(done.status == 200 && done.text.contains("申诉后维持"))
    }

    func refuse(_ browser: inout PlainBrowser, _ id: ID<Case>) async throws {
        try await browser.signIn("exit")
        let step = "/cases/\(id.rawValue)/steps/review"
        let form = try await browser.open(step).form(step + "/refuse")
        let done = try await browser.send(
            form, ["refuse-ground": TestChecks.refusal, "refuse-words": "主管机关决定不准出境"])
        #expect(done.status == 200, "\(done.text)")
    }
}
