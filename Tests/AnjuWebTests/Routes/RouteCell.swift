import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import HTTPTypes
import Testing

/// Asks one route as one of the askers, on a case of its own where the request changes something.
struct RouteCell {
    let site: APISite
    let browser: PlainBrowser
    private let portrait: KeptImage
    /// A page of the same drawing: what it shows does not matter here.
    private let page: KeptImage
    private var sessions: [String: PlainBrowser] = [:]
    private var count = 0
    /// Made once for those who only read.
    private var kept: [String: Things] = [:]

    /// What stands for the places of a path.
    struct Things: Sendable {
        var caseID = ""
        var number = ""
        var permit = ""
        var version = 0
    }

    init(_ site: APISite, _ browser: PlainBrowser) async throws {
        (self.site, self.browser) = (site, browser)
        portrait = try await KeepImage(centre: site.centre.centre)(
            try Portraits.good, as: "portrait", by: TestOfficials.clerk
        ).image
        page = KeptImage(record: portrait.record, kind: "identity_document")
    }

    /// A browser in which this asker is signed in; nobody's has no cookie.
    mutating func session(_ asker: String, ends: Bool) async throws -> PlainBrowser {
        if asker == "nobody" { return browser }
        if !ends, let session = sessions[asker] { return session }
        var session = browser
        if asker == "person" { try await openFile(&session) } else { try await session.signIn(asker) }
        if !ends { sessions[asker] = session }
        return session
    }

    /// Somebody opens the own file with a printed sheet.
    private mutating func openFile(_ session: inout PlainBrowser) async throws {
        count += 1
        let changes = ["id_doc_number": "MX\(2_000_000 + count)", "name_latin_primary": "NO ONE \(count)"]
        let opened = try await site.centre.open("P01", changes, portrait: portrait)
        let person = try await site.centre.view(opened.id).person.id
        let code = try await MakeOwnSheet(centre: site.centre.centre)(
            person, seen: [.person, .document], by: TestOfficials.clerk
        ).code
        let door = try await session.open("/my-file/sign-in")
        let home = try await session.send(
            try door.form("/my-file/sign-in"), ["number": "MX\(2_000_000 + count)", "code": code])
        try #require(home.path == "/my-file", "the own file did not open: \(home.status)")
    }

    private mutating func things(_ ground: RouteRight.Ground, isKept: Bool) async throws -> Things {
        if ground == .nothing { return Things() }
        if isKept, let things = kept["\(ground)"] { return things }
        count += 1
        let changes = ["id_doc_number": "MX\(1_000_000 + count)", "name_latin_primary": "NO ONE \(count)"]
        let opened = try await site.centre.open("P01", changes, portrait: portrait)
        try await RetakeImage(centre: site.centre.centre)(
            page, as: "identity_document", of: opened.id, version: nil, by: TestOfficials.clerk)
        var things = Things(caseID: opened.id.rawValue, number: opened.number)
        if ground == .permit {
            things.permit = try #require(try await site.centre.issuePermit(opened.id).permit).rawValue
        }
        things.version = try await site.centre.view(opened.id).record.core.version
        if let permit = ID<Permit>(things.permit) {
            things.version = try await site.centre.database.read { try $0.permit(permit)?.version } ?? 0
        }
        if isKept { kept["\(ground)"] = things }
        return things
    }

    /// What the asker is answered.
    mutating func answer(_ right: RouteRight, to asker: String) async throws -> PlainBrowser.Page {
        let isKept = right.method == .get
        return try await ask(right, as: asker, about: try await things(right.ground, isKept: isKept))
    }

    /// What the asker is answered about these things.
    mutating func ask(_ right: RouteRight, as asker: String, about things: Things) async throws -> PlainBrowser.Page {
        count += 1
        let document = "MX\(1_000_000 + count)"
        func filled(_ text: String) -> String {
            text.replacing("{case}", with: things.caseID).replacing("{permit}", with: things.permit)
                .replacing("{number}", with: things.number).replacing("{document}", with: document)
                .replacing("{version}", with: String(things.version))
        }
        var session = try await session(
            asker, ends: right.route.contains("sign-out") || right.route.contains("current"))
        if right.isAPI {
            session.extra = try headers(things)
        }
        let type = right.isAPI ? "application/json" : "application/x-www-form-urlencoded"
        return try await session.ask(
            right.method, filled(right.path), type: right.body == nil ? nil : type,
            body: right.body.map { Array(filled($0).utf8) })
    }

    private func headers(_ things: Things) throws -> HTTPFields {
        var fields: HTTPFields = [.ifMatch: "\"\(things.version)\""]
        fields[try #require(HTTPField.Name("Idempotency-Key"))] = "key-of-the-test-\(count)"
        return fields
    }

    /// The things the next request would ask about, made anew.
    mutating func fresh(_ ground: RouteRight.Ground) async throws -> Things {
        try await things(ground, isKept: true)
    }
}
