import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// Pages of a person's own file, and of the officials who make the sheet and answer requests.
extension PageTable {
    /// The session that the first of them opens is the person's on the others: its cookie is none of an official's.
    static func ownFile(_ test: TestCentre, open: ID<Case>) async throws -> [Page] {
        let person = try await test.view(open).person.id
        let made = try await MakeOwnSheet(centre: test.centre)(
            person, seen: [.person, .document], by: TestOfficials.clerk)
        let session = try await OpenOwnFile(centre: test.centre)(number: "MX0000017", code: made.code).session
        let asked = MakeOwnRequest.Asked(kind: .explanation, reason: "为什么要体检？")
        let request = try await MakeOwnRequest(centre: test.centre)(asked, by: session)
        let look = try #require(try await ViewOwnFile(centre: test.centre).looks(by: session).looks.first)
        let phone = try #require(
            try await ViewOwnFile(centre: test.centre)("table", by: session).held.first {
                $0.item.key == "mobile_phone"
            })
        let topic = OwnRequest.topic(of: phone.item.key, about: phone.subject)
        func own(_ name: String, _ path: String) -> Page { Page(name: "own-" + name, path: "/my-file" + path) }
        let door = "/my-file/sign-in"
        return [
            Page(name: "own-door", path: door),
            Page(name: "own-wrong", path: door, sent: Sent(path: door, fields: ["number": "ZZ1", "code": "0"])),
            Page(
                name: "own-file", path: door,
                sent: Sent(path: door, fields: ["number": "MX0000017", "code": made.code])),
            own("home", ""), own("held", "/held"), own("group", "/held/identity"), own("cases", "/cases"),
            own("standing", "/standing"),
            own("case", "/cases/\(open)"), own("pictures", "/pictures"), own("sheet", "/sheet"), own("looks", "/looks"),
            own("look", "/looks/\(look.entry.id)"),
            own("proof-soon", "/looks/\(look.entry.id)/proof"), own("copy", "/copy"), own("requests", "/requests"),
            own("new", "/requests/new?kind=correction&topic=\(topic)"), own("request", "/requests/\(request)"),
            Page(
                name: "own-faults", path: "/my-file/requests/new?kind=correction&topic=\(topic)",
                sent: Sent(path: "/my-file/requests", fields: ["kind": "correction", "topic": topic, "wished": "x"])),
            Page(name: "sheet", path: "/people/\(person)/sheet", login: "clerk"),
            Page(
                name: "sheet-faults", path: "/people/\(person)/sheet", login: "clerk",
                sent: Sent(path: "/people/\(person)/sheet", fields: ["person": "1"])),
            Page(name: "guardians", path: "/people/\(person)/guardians", login: "clerk"),
            Page(
                name: "guardians-faults", path: "/people/\(person)/guardians", login: "clerk",
                sent: Sent(path: "/people/\(person)/guardians", fields: ["number": "ZZ1"])),
            Page(name: "requests", path: "/requests", login: "clerk"),
            Page(name: "request", path: "/requests/\(request)", login: "clerk"),
            Page(
                name: "request-faults", path: "/requests/\(request)", login: "clerk",
                sent: Sent(path: "/requests/\(request)", fields: ["outcome": "refused"])),
        ]
    }
}
