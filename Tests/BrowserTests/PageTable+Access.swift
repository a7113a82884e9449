import AnjuCore
import AnjuDomain
import AnjuTesting
import Testing

@testable import AnjuServices

extension PageTable {
    /// The pages about who may what, one with a fault in each of their forms.
    static func access(_ test: TestCentre, open: ID<Case>, portrait: KeptImage) async throws -> [Page] {
        let guarded = try await test.open(
            "P01", ["id_doc_number": "MX0000066", "birth_date": "1880-05-05", "name_latin_primary": "AYE AYE"],
            portrait: portrait
        ).id
        try await ProtectPerson(centre: test.centre).block(
            [], of: guarded, .protected, by: TestOfficials.supervisor)
        func sent(_ name: String, _ login: String, _ path: String, _ fields: [String: String]) -> Page {
            Page(name: name, path: path, login: login, sent: Sent(path: path, fields: fields))
        }
        let (emergency, protection) = ("/cases/\(guarded)/emergency", "/cases/\(open)/protection")
        _ = try await test.view(open, by: TestOfficials.exitEntry)
        let looks = try await AskHiding(centre: test.centre).offer(open, to: TestOfficials.exitEntry).looks
        let look = try #require(looks.first)
        let asked = AskHiding.Draft(
            entry: look.id.rawValue, ground: "hinders_duty", number: "案1900-1", reason: "告知会影响正在进行的调查，依法暂不告知。",
            days: "30")
        try await AskHiding(centre: test.centre)(open, asked, by: TestOfficials.exitEntry)
        _ = try await test.view(open, by: TestOfficials.exitEntry)
        return [
            Page(name: "hiding", path: "/cases/\(open)/hiding", login: "exit"),
            sent("hiding-empty", "exit", "/cases/\(open)/hiding", ["days": "400"]),
            Page(name: "hidings", path: "/hidings", login: "head"), Page(name: "hidden", path: "/log/hidden"),
            Page(name: "emergency", path: emergency, login: "health"),
            sent("emergency-short", "health", emergency, ["category": "life", "reason": "urgent"]),
            Page(name: "protection", path: protection, login: "head"),
            sent("protection-empty", "head", protection, ["level": ""]),
            Page(name: "reviews", path: "/emergencies", login: "head"),
            Page(name: "access", path: "/access", login: "admin"),
            sent("access-empty", "admin", "/access", ["login": "", "until": "x"]),
            Page(name: "offices", path: "/access/offices", login: "admin"),
            Page(name: "agreements", path: "/access/agreements", login: "admin"),
            sent("agreements-empty", "admin", "/access/agreements", ["law": ""]),
            Page(name: "why", path: "/access/why?login=clerk&action=read&purpose=case_step", login: "admin"),
        ]
    }
}
