import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import HTTPTypes
import Testing

/// Somebody who asks for what others have.
struct SweepActor: Sendable {
    /// What they come as.
    enum Kind: String, Sendable { case official, api, person, guardian, stranger }

    let name: String
    let kind: Kind
    /// Key of the role, and department and area of the office; empty for who is no official.
    var role = ""
    var department = ""
    var area = ""
    var browser: PlainBrowser

    /// Whether the route is one that this actor gets anywhere with.
    ///
    /// A person's session is looked up on the pages of the own file alone, an official's nowhere there; a program calls the API.
    func asks(_ right: RouteRight) -> Bool {
        let isOwn = right.path.hasPrefix("/my-file")
        switch kind {
        case .official: return !isOwn
        case .api: return right.isAPI
        case .person, .guardian: return isOwn
        case .stranger: return true
        }
    }
}

extension SweepActor {
    /// Fifty: officials of every office in every role that is at home there, programs, people, guardians, strangers.
    static func fifty(_ site: APISite, _ browser: PlainBrowser) async throws -> [SweepActor] {
        var actors = try await officials(site, browser)
        for index in 0..<4 {
            var program = actors[index * 7]
            let answer = try await program.browser.ask(
                .post, "/api/v1/sessions", type: "application/json",
                body: Array("{\"login\":\"\(program.name)\",\"password\":\"\(APISite.password)\"}".utf8))
            let secret = try #require(answer.text.firstMatch(of: #/"secret" ?: ?"([0-9a-f]{64})"/#)).output.1
            var fresh = browser
            fresh.extra = [.authorization: "Bearer " + secret]
            program = SweepActor(
                name: "api-" + program.name, kind: .api, role: program.role, department: program.department,
                area: program.area, browser: fresh)
            actors.append(program)
        }
        actors += try await people(site, browser, 8)
        actors += try await guardians(site, browser, 3)
        for index in 0..<2 { actors.append(SweepActor(name: "stranger\(index)", kind: .stranger, browser: browser)) }
        return actors
    }

    /// Thirty-three accounts, the offices in turn.
    private static func officials(_ site: APISite, _ browser: PlainBrowser) async throws -> [SweepActor] {
        let book = site.centre.centre.rulebook
        let posts = book.offices.flatMap { office in
            book.rights.roles.values.filter { $0.departments.contains(office.department) }.sorted { $0.key < $1.key }
                .map { (office: office, role: $0.key) }
        }
        var actors: [SweepActor] = []
        for index in 0..<33 {
            let post = posts[index % posts.count]
            let name = "sweep\(index)"
            try await site.hire(name, post.role, post.office.key)
            var session = browser
            try await session.signIn(name)
            actors.append(
                SweepActor(
                    name: name, kind: .official, role: post.role, department: post.office.department,
                    area: post.office.area, browser: session))
        }
        return actors
    }

    private static func people(
        _ site: APISite, _ browser: PlainBrowser, _ count: Int
    ) async throws -> [SweepActor] {
        var actors: [SweepActor] = []
        for index in 0..<count {
            let number = "MX33000\(10 + index)"
            _ = try await site.register(number, born: "1900-01-01")
            actors.append(try await signedIn(number, .person, site, browser))
        }
        return actors
    }

    /// Each acts for a child of their own.
    private static func guardians(
        _ site: APISite, _ browser: PlainBrowser, _ count: Int
    ) async throws -> [SweepActor] {
        var actors: [SweepActor] = []
        for index in 0..<count {
            let (number, childs) = ("MX34000\(10 + index)", "MX35000\(10 + index)")
            _ = try await site.register(number, born: "1880-01-01")
            let child = try await site.register(childs, born: "1900-01-01")
            let id = try await EnterGuardian(centre: site.centre.centre)(
                child, EnterGuardian.Draft(number: number, proof: "birth_record", seen: [.guardian, .proof]),
                by: TestOfficials.clerk)
            var actor = try await signedIn(number, .guardian, site, browser)
            let home = try await actor.browser.open("/my-file")
            let turned = try await actor.browser.send(try home.form("/my-file/for/" + id.rawValue))
            try #require(turned.status == 200 && turned.path == "/my-file")
            actors.append(actor)
        }
        return actors
    }

    private static func signedIn(
        _ number: String, _ kind: Kind, _ site: APISite, _ browser: PlainBrowser
    ) async throws -> SweepActor {
        let person = try await site.holder(of: number)
        let code = try await MakeOwnSheet(centre: site.centre.centre)(
            person, seen: [.person, .document], by: TestOfficials.clerk
        ).code
        var session = browser
        let door = try await session.open("/my-file/sign-in")
        let home = try await session.send(try door.form("/my-file/sign-in"), ["number": number, "code": code])
        try #require(home.path == "/my-file" && home.status == 200, "\(number): \(home.status)")
        return SweepActor(name: kind.rawValue + "-" + number, kind: kind, browser: session)
    }
}

extension APISite {
    /// One more account, with the password of all.
    fileprivate func hire(_ login: String, _ role: String, _ office: String) async throws {
        try await accounts.make(
            Accounts.Draft(login: login, name: login, role: role, office: office, password: Self.password),
            isFounding: true, by: .program)
    }

    /// Somebody with a case of their own in Ruili.
    fileprivate func register(_ number: String, born: String) async throws -> ID<Person> {
        let changes = ["id_doc_number": number, "name_latin_primary": "OF \(number)", "birth_date": born]
        let id = try await centre.open("P01", changes, portrait: nil).id
        return try await centre.view(id).person.id
    }

    fileprivate func holder(of number: String) async throws -> ID<Person> {
        let found = try await FindPerson(centre: centre.centre)(.document(number: number), by: TestOfficials.clerk)
        return try #require(found.people.first).id
    }
}
