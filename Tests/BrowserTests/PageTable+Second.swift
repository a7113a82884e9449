import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuTesting
import Testing

@testable import AnjuServices

/// Pages that ask for a second official, and those that stand between a sign-in and where it was going.
extension PageTable {
    static func second(_ site: RunningSite) async throws -> [Page] {
        try await sheets(site.centre) + lifting(site.centre) + passwords(site) + arrivals(site)
    }

    /// A sheet of somebody of whom something is closed: nobody has asked for one, and one is waited for.
    private static func sheets(_ test: TestCentre) async throws -> [Page] {
        let asked = try await test.open(
            "P01", ["id_doc_number": "MX0000074", "birth_date": "1880-06-06", "name_latin_primary": "MYA MYA"]
        ).id
        let person = try await test.view(asked).person.id
        try await ProtectPerson(centre: test.centre).block(
            ["contact"], of: asked, .closed, by: TestOfficials.supervisor)
        let refused = await #expect(throws: Problem.self) {
            try await MakeOwnSheet(centre: test.centre)(
                person, seen: [.person, .document], by: TestOfficials.otherClerk)
        }
        #expect(refused?.code == "sheet.second")
        let path = "/people/\(person)/sheet"
        return [
            Page(name: "sheet-second", path: path, login: "clerk"),
            Page(
                name: "sheet-second-asked", path: path, login: "clerk",
                sent: Sent(path: path, fields: ["person": "1", "document": "1"])),
            Page(name: "protection-sheet", path: "/cases/\(asked)/protection", login: "head"),
            Page(
                name: "protection-sheet-wrong", path: "/cases/\(asked)/protection", login: "head",
                sent: Sent(path: "/cases/\(asked)/sheet/allow", fields: ["password-sheet": "not my password"])),
        ]
    }

    /// A restriction that nobody asked to end, and one that another official asked to end.
    private static func lifting(_ test: TestCentre) async throws -> [Page] {
        let mine = try await restriction(test, "MX0000082", "SAN SAN")
        let theirs = try await restriction(test, "MX0000090", "TIN TIN")
        try await LiftRestriction(centre: test.centre).ask(theirs, reason: "法院依法调取。", by: TestOfficials.otherClerk)
        return [
            Page(name: "request-restricted", path: "/requests/\(mine)", login: "clerk"),
            Page(
                name: "request-lift-empty", path: "/requests/\(mine)", login: "clerk",
                sent: Sent(path: "/requests/\(mine)/lift", fields: ["reason": ""])),
            Page(name: "request-lift-asked", path: "/requests/\(theirs)", login: "clerk"),
        ]
    }

    private static func restriction(_ test: TestCentre, _ number: String, _ name: String) async throws -> ID<OwnRequest>
    {
        let opened = try await test.open(
            "P01", ["id_doc_number": number, "birth_date": "1880-07-07", "name_latin_primary": name])
        let person = try await test.view(opened.id).person.id
        let code = try await MakeOwnSheet(centre: test.centre)(
            person, seen: [.person, .document], by: TestOfficials.clerk
        ).code
        let session = try await OpenOwnFile(centre: test.centre)(number: number, code: code).session
        let request = try await MakeOwnRequest(centre: test.centre)(
            MakeOwnRequest.Asked(kind: .restriction, topic: "contact", reason: "请暂停使用"), by: session)
        try await DecideRequest(centre: test.centre)(
            request, DecideRequest.Decided(.granted), by: TestOfficials.clerk)
        return request
    }

    /// Accounts of which passwords are asked for, one that is given, and the page on which the own is chosen.
    private static func passwords(_ site: RunningSite) async throws -> [Page] {
        let (keep, proposer) = (site.accounts.keep, try await site.centre.hire("first"))
        func propose(_ login: String, _ name: String) async throws -> KeepAccounts.Half {
            try await keep.propose(
                KeepAccounts.Draft(login: login, name: name, role: "counter_clerk", office: "foreign_centre"),
                by: proposer)
        }
        let (waits, next) = (
            try await propose("sein", "马盛").account.id, try await propose("mya", "玛妙").account.id
        )
        let half = try await propose("hla", "貌拉")
        let given = half.account.id
        let second = try await site.centre.hire("second")
        let confirming = site.centre.confirming(second)
        let grant = try #require(try await site.centre.database.read { try $0.grants(of: given) }.first)
        try await KeepGrants(centre: site.centre.centre).approve(grant.id, by: second, confirming: confirming)
        let password = half.text + "-" + (try await keep.give(given, by: second, confirming: confirming).text)
        let path = "/access/accounts"
        func admin(_ name: String, _ sent: Sent?) -> Page { Page(name: name, path: path, login: "admin", sent: sent) }
        func give(_ account: ID<Account>, _ password: String) -> Sent {
            Sent(path: "\(path)/\(account)/give", fields: ["password-" + account.rawValue: password])
        }
        return [
            admin("accounts", nil), admin("accounts-empty", Sent(path: path, fields: ["login": "", "name": ""])),
            admin("accounts-wrong", give(waits, "not my password")),
            admin("password-second-half", give(next, RunningSite.password)),
            admin(
                "password-first-half",
                Sent(
                    path: path,
                    fields: ["login": "nyo", "name": "玛纽", "role": "counter_clerk", "office": "foreign_centre"])),
            Page(name: "own-password", path: "/password", login: "clerk"),
            Page(
                name: "own-password-wrong", path: "/password", login: "clerk",
                sent: Sent(path: "/password", fields: ["current-password": "", "chosen-password": "short"])),
            Page(
                name: "own-password-needed", path: "/sign-in",
                sent: Sent(path: "/sign-in", fields: ["name": "hla", "password": password]), signsIn: true),
        ]
    }

    /// What is said once behind a sign-in, and the form that came through one.
    private static func arrivals(_ site: RunningSite) async throws -> [Page] {
        let accounts = site.accounts
        try await accounts.setPassword(RunningSite.password, login: "market", by: .program)
        let open = SignIn(centre: site.centre.centre, passwords: accounts.passwords)
        let session = try await open(login: "labour", password: RunningSite.password)
        let letter = CarriedPost.Letter(path: "/counter/find", values: ["by": ["by-name"], "name": ["岩样"]])
        let carried = try #require(
            try await CarriedPost(centre: site.centre.centre).text(letter, ofSession: session.secret))
        func through(_ name: String, _ login: String, _ fields: [String: String] = [:]) -> Page {
            let own = ["name": login, "password": RunningSite.password].merging(fields) { $1 }
            return Page(name: name, path: "/sign-in", sent: Sent(path: "/sign-in", fields: own), signsIn: true)
        }
        return [
            through("password-set", "market"), through("carried", "labour", ["carried": carried]),
            Page(
                name: "sign-in-carrying", path: "/sign-in",
                sent: Sent(path: "/sign-in", fields: ["name": "labour", "password": "", "carried": carried])),
        ]
    }
}
