import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import HTTPTypes
import Testing

/// Finds the forms of the pages, fills them with hostile text and judges what comes of it.
struct HostileForms {
    /// A page with forms: who looks, and where; `{open}`, `{trader}`, `{permit}` are made anew when one is used up.
    struct Place: Sendable {
        var login: String?
        var path: String
        /// Typed on the way there: the page that answers this is the one looked at.
        var through: [String: String] = [:]
    }

    static let places = [
        Place(login: nil, path: "/sign-in"), Place(login: nil, path: "/verify"), Place(login: nil, path: "/my-case"),
        Place(login: nil, path: "/my-case", through: ["number": "RL-2026-000001"]),
        Place(login: "clerk", path: "/counter"),
        Place(login: "clerk", path: "/counter", through: ["document": "MX0000099"]),
        Place(login: "clerk", path: "/intake?procedure=P01"), Place(login: "clerk", path: "/intake?procedure=P02"),
        Place(login: "clerk", path: "/cases/{trader}/steps/guarantee"), Place(login: "clerk", path: "/cases/{trader}"),
        Place(login: "health", path: "/worklist"), Place(login: "health", path: "/cases/{open}/steps/medical"),
        Place(login: "labour", path: "/cases/{open}/steps/job"),
        Place(login: "labour", path: "/cases/{working}/steps/employment_registration"),
        Place(login: "exit", path: "/cases/{ready}/steps/review"), Place(login: "exit", path: "/permits/{permit}"),
        Place(login: "head", path: "/supervisor"),
    ]

    let site: APISite
    let browser: PlainBrowser
    private(set) var forms = 0
    private(set) var boxes = 0
    /// How often something was accepted and kept.
    private(set) var kept = 0
    private(set) var faults: [String] = []
    private var sessions: [String: PlainBrowser] = [:]
    private var things: [String: String] = [:]
    private var count = 0

    init(site: APISite, browser: PlainBrowser) { (self.site, self.browser) = (site, browser) }

    mutating func run(_ places: [Place], each: Bool) async throws {
        for place in places {
            var seen: Set<[String]> = []
            for (index, form) in try await page(place).tree().forms.enumerated() {
                // Rows of a list have the same form; signing out would leave the rest without a session.
                let kind = [form.action.split(separator: "/").last.map(String.init) ?? ""] + form.controls.map(\.name)
                if form.action == "/sign-out" || !seen.insert(kind).inserted { continue }
                forms += 1
                try await attack(place, index, each: each)
            }
        }
    }

    private mutating func attack(_ place: Place, _ index: Int, each: Bool) async throws {
        var form = try await page(place).tree().forms[index]
        let names = form.controls.filter { $0.kind != "file" }.map(\.name)
        let typed = Set(names)
        boxes += typed.count
        // A third of the texts in all boxes at once, then each box alone with a text of its own, hidden ones and lists too.
        let texts = HostileText.all.indices.filter { each ? $0 % 3 == forms % 3 : $0 == forms % HostileText.all.count }
        var tries = texts.map { HostileText.all[$0] }.map { text in
            Dictionary(uniqueKeysWithValues: typed.subtracting(["key", "version"]).map { ($0, text) })
        }
        if each {
            tries += typed.sorted().enumerated().map { [$1: HostileText.all[$0 % HostileText.all.count]] }
        }
        for changes in tries {
            let answer = try await send(form, changes, place)
            if answer.status < 400, form.method == "post" {
                // What was kept is looked at, and the form is met again on something new.
                things = [:]
                let forms = try await page(place).tree().forms
                let alike = forms.filter { Set($0.controls.map(\.name)).isSuperset(of: typed) }
                guard let next = alike.first(where: { Self.act($0) == Self.act(form) }) else { return }
                form = next
            }
        }
    }

    /// What a form does, whatever it does it to.
    private static func act(_ form: PageForm) -> Substring? { form.action.split(separator: "/").last }

    /// Sends a form with these values whether its controls would let them be chosen or not.
    private mutating func send(_ form: PageForm, _ changes: [String: String], _ place: Place) async throws
        -> PlainBrowser.Page
    {
        var session = try await session(place.login)
        var pairs = form.pairs().filter { changes[$0.0] == nil }
        pairs += changes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let before = try await size()
        var answer: PlainBrowser.Page
        if form.method == "get" {
            answer = try await session.ask(.get, form.action + "?" + PlainBrowser.encoded(pairs))
        } else if form.isMultipart {
            answer = try await session.ask(
                .post, form.action, type: "multipart/form-data; boundary=qzx-boundary",
                body: PlainBrowser.parts(pairs, nil, "qzx-boundary"))
        } else {
            answer = try await session.ask(
                .post, form.action, type: "application/x-www-form-urlencoded",
                body: Array(PlainBrowser.encoded(pairs).utf8))
        }
        let what = "\(form.action) with \(changes.keys.sorted().prefix(3)) = \(changes.values.first?.prefix(30) ?? "")"
        let after = try await size()
        if answer.status >= 400, after != before { faults.append("\(what): refused with \(answer.status), but kept") }
        if after != before { kept += 1 }
        judge(answer, what)
        if let next = answer.leads {
            if !next.hasPrefix("/") || next.hasPrefix("//") { faults.append("\(what): leads to \(next)") }
            answer = try await session.ask(.get, next)
            judge(answer, what + ", then \(next.prefix(60))")
        }
        return answer
    }

    private mutating func judge(_ page: PlainBrowser.Page, _ what: String) {
        if page.status >= 500 { faults.append("\(what): \(page.status)") }
        for field in page.headers where field.value.contains("\n") || field.value.contains("\r") {
            faults.append("\(what): a broken header \(field.name)")
        }
        if page.headers[values: .setCookie].contains(where: { $0.contains(HostileText.mark) }) {
            faults.append("\(what): a cookie was set")
        }
        guard page.isHTML else { return }
        for scalar in page.text.unicodeScalars where (0x202A...0x202E).contains(scalar.value) {
            return faults.append("\(what): U+\(String(scalar.value, radix: 16)) came back")
        }
        do {
            let tree = try page.tree()
            let scripts = tree.all("script").map { $0["src"] ?? $0.text }
            if scripts != ["/enhance.js"] { faults.append("\(what): scripts \(scripts)") }
            let acting = tree.all { $0.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" } }
            if !acting.isEmpty { faults.append("\(what): \(acting[0].name) acts") }
            let links = tree.all("a").compactMap { $0["href"] } + tree.forms.map(\.action)
            for link in links where !link.hasPrefix("/") && !link.hasPrefix("#") && !link.hasPrefix("tel:") {
                faults.append("\(what): a link to \(link.prefix(40))")
            }
        } catch {
            faults.append("\(what): \(error)")
        }
    }

    /// Everything that is kept of people and cases, counted; what is only noted, such as who was refused, is not.
    private func size() async throws -> Int {
        try await site.centre.count(
            """
            SELECT (SELECT COUNT(*) FROM person) + (SELECT COUNT(*) FROM case_file) + (SELECT COUNT(*) FROM case_action)
                + (SELECT COUNT(*) FROM submission) + (SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM profile)
                + (SELECT COUNT(*) FROM permit) + (SELECT COUNT(*) FROM permit WHERE status = 'valid')
                + (SELECT COUNT(*) FROM organisation) + (SELECT COUNT(*) FROM idempotency) AS n
            """)
    }

    private mutating func session(_ login: String?) async throws -> PlainBrowser {
        guard let login else { return browser }
        if let session = sessions[login] { return session }
        var session = browser
        try await session.signIn(login)
        sessions[login] = session
        return session
    }

    /// The page itself.
    mutating func page(_ place: Place) async throws -> PlainBrowser.Page {
        var session = try await session(place.login)
        let page = try await session.open(try await filled(place.path))
        try #require(page.status == 200, "\(place.path): \(page.status)")
        guard let name = place.through.keys.first else { return page }
        return try await session.send(try page.form(with: name), place.through)
    }

    /// The path with its things, made where there are none.
    private mutating func filled(_ path: String) async throws -> String {
        for key in ["open", "trader", "working", "ready", "permit"] where path.contains("{\(key)}") {
            if things[key] == nil { things[key] = try await make(key) }
            return path.replacing("{\(key)}", with: things[key] ?? "")
        }
        return path
    }

    private mutating func make(_ key: String) async throws -> String {
        count += 1
        let test = site.centre
        let changes = ["id_doc_number": "MX\(1_000_000 + count)", "name_latin_primary": "NO ONE \(count)"]
        let id = try await test.open(key == "trader" ? "P02" : "P01", changes).id
        switch key {
        case "working": try await test.end("job", of: id, by: TestOfficials.labour)
        case "ready": try await test.prepareDecision(id)
        case "permit": return try #require(try await test.issuePermit(id).permit).rawValue
        default: break
        }
        return id.rawValue
    }
}
