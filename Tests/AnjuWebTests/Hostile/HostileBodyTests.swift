import AnjuCore
import AnjuSQL
import AnjuTesting
import HTTPTypes
import Hummingbird
import Testing

/// Bodies that no form sends.
@Suite(.serialized) struct HostileBodyTests {
    private struct Body: Sendable {
        var name: String
        var type: String?
        var bytes: [UInt8]
        var origin: String? = "same-origin"
        var extra: HTTPFields = [:]

        init(_ name: String, _ type: String?, _ text: String) {
            (self.name, self.type, bytes) = (name, type, Array(text.utf8))
        }

        init(_ name: String, _ type: String?, bytes: [UInt8]) {
            (self.name, self.type, self.bytes) = (name, type, bytes)
        }
    }

    private static let form = "application/x-www-form-urlencoded"

    /// The names that any form of ours has, so that each body reaches a box.
    private static let names = [
        "name", "number", "document", "withdraw-words", "text", "name_latin_primary", "q", "reason",
    ]

    private static func each(_ value: String) -> String { names.map { $0 + "=" + value }.joined(separator: "&") }

    private static let bodies: [Body] = [
        Body("percent without digits", form, each("%zz")), Body("percent with a sign", form, each("%+5")),
        Body("percent at the end", form, each("%")), Body("half a percent", form, each("%4")),
        Body("no UTF-8", form, each("%FF%FE")), Body("a surrogate", form, each("%ED%A0%80")),
        Body("too long a form of a slash", form, each("%C0%AF")), Body("a NUL", form, each("a%00b")),
        Body("a NUL in a name", form, "na%00me=x"),
        Body("raw bytes", form, bytes: [0xFF, 0x00, 0x3D, 0xC3, 0x26, 0x80]),
        Body("a thousand fields", form, (0..<1_000).map { "f\($0)=x" }.joined(separator: "&")),
        Body("one field a thousand times", form, Array(repeating: "name=x", count: 1_000).joined(separator: "&")),
        Body("two mebibytes", form, "name=" + String(repeating: "x", count: 2 << 20)),
        Body("a long value", form, each(String(repeating: "x", count: 20_001))),
        Body("JSON", "application/json", "{\"name\":\"x\"}"), Body("plain text", "text/plain", each("x")),
        Body("no type", nil, each("x")),
        Body("XML", "application/xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
        Body("an odd type", "application/x-www-form-urlencoded-qzx", each("x")),
        Body("parts without a boundary", "multipart/form-data", each("x")),
        Body(
            "parts that are not UTF-8", "multipart/form-data; boundary=b",
            bytes: Array("--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n".utf8) + [0xFF, 0xFE]
                + Array("\r\n--b--\r\n".utf8)),
        Body(
            "a NUL in a part", "multipart/form-data; boundary=b",
            bytes: Array("--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n".utf8) + [0x61, 0x00]
                + Array("\r\n--b--\r\n".utf8)),
        Body("a long boundary", "multipart/form-data; boundary=" + String(repeating: "b", count: 500), "x"),
    ]

    /// These read nothing of what is sent.
    private static let bodiless: Set<String> = ["POST /sign-out", "POST /my-case/leave", "POST /my-file/sign-out"]

    /// A text too long for its box stays on this page, where it is said: IntakeFaultTests.
    private static let keepsLongText = "POST /intake/:procedure"

    /// Somebody who gets as far as the body: behind the door of the own file a person who opened it.
    private static func asker(of right: RouteRight) -> String? {
        if right.route.hasPrefix("POST /my-file/"), right.route != "POST /my-file/sign-in" { return "person" }
        return zip(RouteRight.askers, right.due).first { $0 != "nobody" && ($1 < 400 || $1 == 422) }?.0
    }

    @Test(arguments: TestEngine.all)
    func `a body that is no form is refused everywhere, fails nowhere and leaves nothing`(engine: TestEngine)
        async throws
    {
        let site = try await APISite(engine)
        try await site.walking { browser in
            var cell = try await RouteCell(site, browser)
            var asked = 0
            for right in RouteRight.table
            where right.method == .post && !right.isAPI && !Self.bodiless.contains(right.route) {
                guard let asker = Self.asker(of: right) else { continue }
                let things = try await cell.fresh(right.ground)
                _ = try await cell.session(asker, ends: false)
                let before = try await site.rows()
                for body in Self.bodies {
                    let answer = try await cell.send(body.bytes, type: body.type, to: right, as: asker, about: things)
                    asked += 1
                    let what = "\(right.route) with \(body.name): \(answer.status)"
                    #expect(answer.status < 500, "\(what)")
                    let stays = body.name == "a long value" && right.route == Self.keepsLongText
                    #expect((400..<500).contains(answer.status) || stays, "\(what)")
                    #expect(answer.headers[.setCookie] == nil, "\(what)")
                    if answer.isHTML { #expect(throws: Never.self) { try answer.tree() } }
                }
                #expect(try await site.rows() == before, "\(right.route) left something")
            }
            #expect(asked > 200)
        }
    }

    @Test func `a request of another site changes nothing, whatever it says of itself`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var cell = try await RouteCell(site, browser)
            for right in RouteRight.table where right.method == .post && !right.isAPI {
                guard let asker = zip(RouteRight.askers, right.due).first(where: { $1 < 400 })?.0 else { continue }
                let things = try await cell.fresh(right.ground)
                let before = try await site.rows()
                for origin in [
                    ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Site", ""),
                    ("Origin", "https://example.org"), ("Origin", "null"), ("Origin", "http://localhost.example.org"),
                    ("X-Nothing", "x"),
                ] {
                    let answer = try await cell.send(
                        Array((right.body ?? "").utf8), type: Self.form, to: right, as: asker, about: things,
                        from: origin)
                    #expect(answer.status == 403, "\(right.route) from \(origin): \(answer.status)")
                }
                #expect(try await site.rows() == before, "\(right.route)")
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `an address with a NUL or broken signs is a page that does not exist`(engine: TestEngine) async throws {
        let site = try await APISite(engine)
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            for path in [
                "/cases?q=%00", "/cases?q=a%00b", "/intake?procedure=%00", "/intake?procedure=P01&person=%00",
                "/worklist?after=%00", "/language/%00", "/%00", "/%FF", "/cases/%00", "/cases?q=%FF%FE", "/cases?q=%zz",
                "/counter?%zz=%zz", "/cases?q=" + PlainBrowser.encoded("'; DROP TABLE person; --"),
                "/sign-in?next=%2F%2Fexample.org", "/language/en?to=https%3A%2F%2Fexample.org",
                "/language/en?to=%2F%0D%0ASet-Cookie%3A%20a%3Db", "/language/en?to=%2F%5Cexample.org",
                "/language/en?to=%252F%252Fexample.org",
            ] {
                let page = try await clerk.ask(.get, path)
                #expect(page.status < 500, "\(path): \(page.status)")
                if let next = page.leads {
                    #expect(
                        next.hasPrefix("/") && !next.hasPrefix("//") && !next.hasPrefix("/\\"),
                        "\(path) leads to \(next)")
                    #expect(!next.contains("\r") && !next.contains("\n"))
                }
                if page.isHTML { #expect(throws: Never.self) { try page.tree() } }
            }
        }
    }
}

extension RouteCell {
    /// A request with a body of one's own.
    fileprivate mutating func send(
        _ bytes: [UInt8], type: String?, to right: RouteRight, as asker: String, about things: Things,
        from origin: (name: String, value: String) = ("Sec-Fetch-Site", "same-origin")
    ) async throws -> PlainBrowser.Page {
        var session = try await session(asker, ends: right.route.contains("sign-out"))
        session.extra[try #require(HTTPField.Name(origin.name))] = origin.value
        let zeros = String(repeating: "0", count: 26)
        let path = right.path.replacing("{case}", with: things.caseID).replacing("{permit}", with: things.permit)
            .replacing(":request", with: "req_" + zeros).replacing(":guardianship", with: "gua_" + zeros)
        return try await session.ask(right.method, path, type: type, body: bytes, origin: nil)
    }
}

extension APISite {
    /// How many rows stand in the tables of people, cases and permits.
    fileprivate func rows() async throws -> Int {
        try await centre.count(
            """
            SELECT (SELECT COUNT(*) FROM person) + (SELECT COUNT(*) FROM case_file) + (SELECT COUNT(*) FROM case_action)
                + (SELECT COUNT(*) FROM submission) + (SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM profile)
                + (SELECT COUNT(*) FROM permit WHERE status = 'valid') AS n
            """)
    }
}
