import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import HTTPTypes
import Testing

/// Accounts and passwords on the pages, by forms alone.
@Suite struct AccountPageTests {
    private static let own = "four-words-nobody-said"

    @Test func `what is wrong stands beside its field, and what was typed is kept`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var admin = browser
            admin.language = "en"
            try await admin.signIn("admin")
            let page = try await admin.open("/access/accounts")
            #expect(page.text.contains("clerk"))
            let wrong = try await admin.send(
                try page.form("/access/accounts"), ["login": "clerk", "name": "Ma Sein", "role": "", "office": ""])
            #expect(wrong.status == 422)
            let again = try wrong.form("/access/accounts")
            #expect(again.pairs().contains { $0 == ("name", "Ma Sein") })
            let links = try wrong.tree().all("a").compactMap { $0["href"] }.filter { $0.hasPrefix("#") }
            #expect(Set(links).isSuperset(of: ["#login", "#role", "#office"]))
        }
    }

    @Test func `an account is proposed, given a password by another, and chooses its own before anything else`()
        async throws
    {
        let site = try await APISite()
        try await site.walking { browser in
            var admin = browser
            admin.language = "en"
            try await admin.signIn("admin")
            let made = try await admin.send(
                try await admin.open("/access/accounts").form("/access/accounts"),
                ["login": "sein", "name": "Ma Sein", "role": "counter_clerk", "office": "foreign_centre"])
            #expect(made.status == 201 && made.text.contains("Ma Sein"))
            let half = try #require(try made.tree().all("code").first?.text)
            let account = try #require(try await site.centre.database.read { try $0.account(login: "sein") })
            let path = "/access/accounts/\(account.id.rawValue)"
            let list = try await admin.open("/access/accounts")
            #expect(!list.text.contains(half))
            let acts = try list.tree().forms.map(\.action).filter { $0.hasPrefix(path) }
            #expect(acts == [path + "/take-back"])
            let handed = half + "-" + (try await Self.given(account.id, site))
            var holder = browser
            holder.language = "en"
            let door = try await holder.open("/sign-in?next=/counter")
            let first = try await holder.send(try door.form("/sign-in"), ["name": "sein", "password": handed])
            #expect(first.status == 200 && !first.text.contains(handed))
            // Nothing else is open before, neither a page nor a program's call.
            let led = try await holder.ask(.get, "/worklist")
            #expect(led.status == 303 && led.leads == "/password?next=/worklist")
            #expect(try await holder.ask(.get, "/api/v1/worklist").status == 403)
            let wrong = try await holder.send(
                try first.form("/password"),
                ["current-password": handed, "chosen-password": "short", "again-password": "other"])
            #expect(wrong.status == 422 && !wrong.text.contains(handed))
            let right = try await holder.send(
                try wrong.form("/password"),
                ["current-password": handed, "chosen-password": Self.own, "again-password": Self.own])
            #expect(right.path == "/counter" && right.status == 200)
        }
    }

    /// Another administrator approves the grant and gives the password.
    private static func given(_ account: ID<Account>, _ site: APISite) async throws -> String {
        let grant = try #require(try await site.centre.database.read { try $0.grants(of: account) }.first)
        let second = try await site.centre.hire("second")
        let confirming = site.centre.confirming(second)
        try await KeepGrants(centre: site.centre.centre).approve(grant.id, by: second, confirming: confirming)
        return try await site.accounts.keep.give(account, by: second, confirming: confirming).text
    }

    @Test func `a second administrator sees the other half once, with the own password`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            let clerk = try #require(try await site.centre.database.read { try $0.account(login: "clerk") })
            let asked = try await site.accounts.keep.askPassword(
                of: clerk.id, by: try await site.centre.hire("second"))
            var admin = browser
            admin.language = "en"
            try await admin.signIn("admin")
            let path = "/access/accounts/\(clerk.id.rawValue)/give"
            let form = try await admin.open("/access/accounts").form(path)
            let field = "password-" + clerk.id.rawValue
            let wrong = try await admin.send(form, [field: "not mine at all"])
            #expect(wrong.status == 422 && wrong.text.contains("this is not your password"))
            let given = try await admin.send(try wrong.form(path), [field: APISite.password])
            #expect(given.status == 201)
            let code = try #require(try given.tree().all("code").first?.text)
            let password = asked.text + "-" + code
            #expect(try await site.accounts.signIn(login: "clerk", password: password).account.passwordGivenAt != nil)
            #expect(try await !admin.open("/access/accounts").text.contains(code))
            // Sent once more, it gives nothing.
            let again = try await admin.send(form, [field: APISite.password])
            let codes = try again.tree().all("code")
            #expect(again.status == 409 && codes.isEmpty)
        }
    }

    @Test func `an official changes the own password from the name in the bar`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            #expect(try await clerk.open("/counter").tree().all("a").contains { $0["href"] == "/password" })
            let done = try await clerk.send(
                try await clerk.open("/password").form("/password"),
                ["current-password": APISite.password, "chosen-password": Self.own, "again-password": Self.own])
            #expect(done.status == 200 && done.path == "/password?done=1")
            #expect(try await clerk.open("/counter").status == 200)
        }
    }

    @Test func `roles and offices are read as the pack has them, with their law`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var admin = browser
            admin.language = "en"
            try await admin.signIn("admin")
            let page = try await admin.open("/access/offices")
            let book = site.centre.centre.rulebook
            for office in book.offices { #expect(page.text.contains(office.name[.english])) }
            for role in book.rights.roles.values { #expect(page.text.contains(role.name[.english])) }
            #expect(try page.tree().forms.map(\.action) == ["/sign-out"])
        }
    }
}
