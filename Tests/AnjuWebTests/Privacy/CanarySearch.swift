import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Foundation
import HTTPTypes
import Testing

/// Asks for everything that can be asked about two marked cases, as everybody, and says whose marks came back.
struct CanarySearch: Sendable {
    let site: APISite
    private let canaries: Canaries
    private let cases: [(id: ID<Case>, number: String, code: String)]
    private let person: ID<Person>
    private let permit: ID<Permit>

    /// A worker with a permit and a trader at the clinic, both marked.
    init(_ site: APISite) async throws {
        self.site = site
        // A picture with a file behind it: the card is made of it.
        let portrait = try await KeepImage(centre: site.centre.centre)(
            try Portraits.good, as: "portrait", by: TestOfficials.clerk
        )
        .image
        let worker = try await site.centre.open("P01", portrait: portrait)
        permit = try #require(try await site.centre.issuePermit(worker.id).permit)
        let changes = ["id_doc_number": "MX0000033", "birth_date": "1880-02-02", "name_latin_primary": "KO HLA"]
        let trader = try await site.centre.open("P02", changes)
        person = try await site.centre.view(worker.id).person.id
        canaries = Canaries(site.centre.centre.dictionary)
        cases = [worker, trader].map { ($0.id, $0.number, $0.code) }
        for opened in cases { try await canaries.plant(in: opened.id, site.centre) }
    }

    /// The items whose marks each of these was answered, by login; `nobody` and `person` among them.
    func seen(as logins: [String]? = nil) async throws -> [String: Set<String>] {
        let logins = logins ?? APISite.staff.map(\.0) + ["nobody", "person"]
        var seen: [String: Set<String>] = [:]
        for login in logins {
            seen[login] = try await site.walking { browser in
                var reader = browser
                if login == "person" { return try await own(&reader) }
                if login != "nobody" { try await reader.signIn(login) }
                let pages = try await pages(&reader)
                let answers = try await answers(login == "nobody" ? nil : login, reader)
                return pages.union(answers)
            }
        }
        return seen
    }

    /// What one official is answered about one of the two cases: by its pages and papers, and by the API.
    func seen(of procedure: String, as login: String) async throws -> (pages: Set<String>, answers: Set<String>) {
        let opened = cases[procedure == "P01" ? 0 : 1]
        let path = "/cases/" + opened.id.rawValue
        let steps = try #require(site.centre.centre.rulebook.procedure(procedure))
        let paths =
            [path, path + "/conflicts", path + "/forms.pdf"] + steps.steps.map { path + "/steps/" + $0.key }
            + steps.forms.flatMap { [path + "/forms/\($0)", path + "/forms/\($0).pdf"] }
        return try await site.walking { browser in
            var reader = browser
            try await reader.signIn(login)
            var pages: Set<String> = []
            for path in paths { pages.formUnion(try await marks(try await reader.open(path))) }
            let caller = try await APICaller(client: reader.client).signedIn(as: login)
            var answers = canaries.found(in: "\(try await caller.get("cases/" + opened.id.rawValue).json)")
            let submissions = try await caller.get("cases/\(opened.id.rawValue)/submissions")
            answers.formUnion(canaries.found(in: "\(submissions.json)"))
            return (pages, answers)
        }
    }

    private func marks(_ page: PlainBrowser.Page) async throws -> Set<String> {
        guard page.status == 200 else { return [] }
        if page.headers[.contentType] == "application/pdf" {
            return canaries.found(in: try await PaperText.read(page.bytes))
        }
        return canaries.found(in: page.text)
    }

    /// Every page and paper of both cases.
    private func pages(_ reader: inout PlainBrowser) async throws -> Set<String> {
        let rulebook = site.centre.centre.rulebook
        var paths = [
            "/", "/worklist", "/supervisor", "/supervisor?department=health", "/counter", "/permits/\(permit.rawValue)",
            "/permits/\(permit.rawValue)/card.pdf",
        ]
        paths += rulebook.procedures.map { "/intake?procedure=\($0.id)&person=\(person.rawValue)" }
        for (opened, procedure) in zip(cases, ["P01", "P02"].compactMap(rulebook.procedure)) {
            let path = "/cases/" + opened.id.rawValue
            paths += [path, "/cases?q=" + opened.number]
            paths += procedure.steps.map { path + "/steps/" + $0.key }
            paths += procedure.forms.flatMap { [path + "/forms/\($0)", path + "/forms/\($0).pdf"] }
        }
        var found: Set<String> = []
        for path in paths { found.formUnion(try await marks(try await reader.open(path))) }
        for opened in cases {
            let receipt = try await reader.ask(
                .post, "/cases/\(opened.id.rawValue)/receipt.pdf", type: "application/x-www-form-urlencoded",
                body: Array("code=".utf8))
            found.formUnion(try await marks(receipt))
        }
        for question in ["by=by-document&document=MX0000017", "by=by-name&name=KHIN+MAUNG+MYINT&birth=1900-01-01"] {
            let page = try await reader.ask(
                .post, "/counter/find", type: "application/x-www-form-urlencoded", body: Array(question.utf8))
            found.formUnion(try await marks(page))
        }
        for question in ["q=khin+0017", "q=khin&purpose=case_step", "q=1900-01-01"] {
            let page = try await reader.ask(
                .post, "/people/find", type: "application/x-www-form-urlencoded", body: Array(question.utf8))
            found.formUnion(try await marks(page))
        }
        return found
    }

    /// Every answer of the API.
    private func answers(_ login: String?, _ reader: PlainBrowser) async throws -> Set<String> {
        var caller = APICaller(client: reader.client)
        if let login { caller = try await caller.signedIn(as: login) }
        var texts: [String] = []
        for path in ["worklist", "permits/" + permit.rawValue] { texts.append("\(try await caller.get(path).json)") }
        for opened in cases {
            texts.append("\(try await caller.get("cases/" + opened.id.rawValue).json)")
            texts.append("\(try await caller.get("cases/\(opened.id.rawValue)/submissions").json)")
        }
        texts.append("\(try await caller.post("people/search", "{\"documentNumber\":\"MX0000017\"}").json)")
        texts.append("\(try await caller.post("people/candidates", "{\"question\":\"khin 0017\"}").json)")
        return texts.reduce(into: []) { $0.formUnion(canaries.found(in: $1)) }
    }

    /// What the person reads by number, birth and code.
    private func own(_ reader: inout PlainBrowser) async throws -> Set<String> {
        var found: Set<String> = []
        for (opened, birth) in zip(cases, [["1900", "01", "01"], ["1880", "02", "02"]]) {
            let body =
                "question=code&go=on&number=\(opened.number)&birth-year=\(birth[0])&birth-month=\(birth[1])"
                + "&birth-day=\(birth[2])&code=\(opened.code)"
            let page = try await reader.ask(
                .post, "/my-case", type: "application/x-www-form-urlencoded", body: Array(body.utf8))
            try #require(page.status == 200, "\(opened.number) is not shown to its person")
            found.formUnion(try await marks(page))
        }
        return found
    }
}
