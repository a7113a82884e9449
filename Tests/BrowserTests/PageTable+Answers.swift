import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Pages that answer something: what was sent with faults, what was found, what is missing, what is refused.
extension PageTable {
    static func answers(_ test: TestCentre, open: ID<Case>, done: ID<Case>, permit: ID<Permit>, portrait: KeptImage)
        async throws -> [Page]
    {
        let more = try await test.open(
            "P01", ["id_doc_number": "MX0000041", "birth_date": "1880-03-03", "name_latin_primary": "NI NI"],
            portrait: portrait)
        try await test.end("job", of: more.id, by: TestOfficials.labour)
        let ready = try await test.open(
            "P01", ["id_doc_number": "MX0000058", "birth_date": "1880-04-04", "name_latin_primary": "ZAW ZAW"],
            portrait: portrait
        ).id
        try await test.prepareDecision(ready)
        let person = try await test.view(open).person.id
        let seal = try await test.database.read { try $0.seal(of: permit) }
        return try anybody(more, seal: #require(seal)) + clerk(person, open)
            + others(open, working: more.id, ready: ready, done: done) + checks(ready)
    }

    private static func anybody(_ opened: OpenCase.Opened, seal: String) -> [Page] {
        func sent(_ name: String, _ path: String, _ fields: [String: String]) -> Page {
            Page(name: name, path: path, sent: Sent(path: path, fields: fields))
        }
        let own = ["number": opened.number, "birth-year": "1880", "birth-month": "03", "birth-day": "03", "go": "on"]
        func asked(_ name: String, _ question: String, _ code: String = "") -> Page {
            sent(name, "/my-case", own.merging(["question": question, "code": code]) { $1 })
        }
        return [
            sent("sign-in-empty", "/sign-in", ["name": "", "password": ""]),
            sent("sign-in-wrong", "/sign-in", ["name": "nobody", "password": "wrong-password"]),
            sent("verify-empty", "/verify", ["text": ""]), sent("verify-forged", "/verify", ["text": "ANJU1:NOTHING"]),
            sent("verify-valid", "/verify", ["text": seal]), asked("my-case-birth", "number"),
            asked("my-case-code", "birth"), asked("my-case-wrong", "code", "WRONGONE"),
            asked("my-case-own", "code", opened.code),
            sent("my-case-appeal", "/my-case/appeal", ["check": "x", "number": opened.number, "born": "1880-03-03"]),
            Page(name: "checks-figures", path: "/checks/figures"),
        ]
    }

    private static func clerk(_ person: ID<Person>, _ open: ID<Case>) -> [Page] {
        func sent(_ name: String, _ from: String, _ path: String, _ fields: [String: String]) -> Page {
            Page(name: name, path: from, login: "clerk", sent: Sent(path: path, fields: fields))
        }
        let find = "/counter/find"
        let register = TestPeople.worker.merging([
            "id_doc_number": "MX0000066", "do": "submit", "paper.entry_doc": "1", "present": "applicant",
        ]) { $1 }
        return [
            sent("rules-present", "/cases/\(open)", "/cases/\(open)/rules", ["rules-words": "x"]),
            sent("counter-empty", "/counter", find, ["by": "by-name"]),
            sent("counter-nobody", "/counter", find, ["by": "by-document", "document": "MX0000099"]),
            sent("counter-found", "/counter", find, ["by": "by-document", "document": "MX0000017"]),
            Page(name: "people", path: "/people", login: "clerk"),
            sent("people-found", "/people", "/people/find", ["q": "khin 1900"]),
            sent("people-none", "/people", "/people/find", ["q": "nobody"]),
            sent("people-short", "/people", "/people/find", ["q": "k"]),
            sent("intake-begun", "/counter", "/intake", ["procedure": "P02", "mrz": RuiliDayTests.zone]),
            sent("intake-faults", "/intake?procedure=P01", "/intake/P01", ["do": "submit"]),
            sent("registered", "/intake?procedure=P01", "/intake/P01", register),
            sent(
                "reissue-faults", "/cases/\(open.rawValue)/receipt", "/cases/\(open.rawValue)/receipt", ["person": "1"]),
            Page(name: "intake-known", path: "/intake?procedure=P02&person=\(person.rawValue)", login: "clerk"),
            Page(name: "case-missing", path: "/cases?q=RL-2026-999999", login: "clerk"),
            Page(name: "refused", path: "/supervisor", login: "clerk"),
            Page(name: "missing-at-desk", path: "/no-such-page", login: "clerk"),
            Page(
                name: "worklist-not-found", path: "/worklist", login: "clerk",
                sent: .init(path: "/cases", fields: ["q": "RL-2026-999999"])),
            Page(name: "worklist-clerk", path: "/worklist", login: "clerk"),
        ]
    }

    private static func others(_ open: ID<Case>, working: ID<Case>, ready: ID<Case>, done: ID<Case>) -> [Page] {
        let medical = "/cases/\(open.rawValue)/steps/medical"
        return [
            Page(
                name: "step-faults", path: medical, login: "health",
                sent: Sent(path: medical, fields: ["do": "complete"])),
            Page(
                name: "act-faults", path: medical, login: "health", sent: Sent(path: medical + "/refuse", fields: [:])),
            Page(
                name: "step-employment", path: "/cases/\(working.rawValue)/steps/employment_registration",
                login: "labour"),
            Page(name: "step-review", path: "/cases/\(ready.rawValue)/steps/review", login: "exit"),
            Page(
                name: "retake-empty", path: "/cases/\(open.rawValue)/images/portrait/take", login: "clerk",
                sent: Sent(path: "/cases/\(open.rawValue)/images/portrait/take", fields: ["do": "take"])),
            Page(
                name: "begin-wrong", path: "/cases/\(done.rawValue)/steps/change_employer/begin", login: "labour",
                sent: Sent(
                    path: "/cases/\(done.rawValue)/steps/change_employer/begin", fields: ["ended-on": "yesterday"])),
            Page(
                name: "employer-wrong", path: "/employers", login: "market",
                sent: Sent(path: "/employers/entry", fields: ["employer_uscc": "91530000MA00000001"])),
            Page(
                name: "conflict-undecided", path: "/cases/\(done.rawValue)/conflicts", login: "market",
                sent: Sent(path: "/cases/\(done.rawValue)/conflicts/employer_name", fields: ["seen": ""])),
            Page(name: "worklist-empty", path: "/worklist", login: "market"),
            Page(name: "supervisor-of", path: "/supervisor?department=health", login: "head"),
        ]
    }
}
