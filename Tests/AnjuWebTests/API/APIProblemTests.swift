import AnjuCore
import AnjuSQL
import AnjuServices
import AnjuTesting
import Foundation
import HTTPTypes
import Hummingbird
import Testing

/// What goes wrong is a problem document everywhere under `/api/`.
@Suite struct APIProblemTests {
    @Test func `every way to miss is a problem with its own status`() async throws {
        try await APISite().calling { nobody in
            let unknown = try await nobody.get("nothing/here")
            #expect(unknown.status == 404)
            #expect(unknown.headers[.contentType] == "application/problem+json")
            #expect(unknown["type"]?.text == "/problems/page.unknown")
            #expect(unknown["instance"]?.text?.hasPrefix("/references/") == true)
            let method = try await nobody.call(.delete, "verify")
            #expect(method.status == 405)
            #expect(method.headers[.allow] == "POST")
            #expect(try await nobody.get("worklist").status == 401)
            #expect(try await nobody.get("worklist").headers[.wwwAuthenticate] == "Bearer realm=\"anju\"")
            #expect(try await nobody.post("verify", "{").status == 400)
            #expect(try await nobody.post("verify", "{\"seal\":\"A\",\"seal\":\"B\"}").status == 400)
            #expect(try await nobody.post("verify", "{}", ["Content-Type": "text/plain"]).status == 415)
            let deep = String(repeating: "[", count: 9) + String(repeating: "]", count: 9)
            #expect(try await nobody.post("verify", "{\"seal\":\(deep)}").status == 400)
            let large = "{\"seal\":\"" + String(repeating: "A", count: 1 << 20) + "\"}"
            #expect(try await nobody.post("verify", large).status == 413)
        }
    }

    @Test func `a number that is taken is not said to have been changed by somebody`() async throws {
        try await APISite().calling { nobody in
            let clerk = try await nobody.signedIn(as: "clerk")
            #expect(try await clerk.open().status == 201)
            let taken = try await clerk.open(key: "another-key-of-the-test")
            #expect(taken.status == 409)
            #expect(taken["code"]?.text == "person.already-registered")
            #expect(["现在不能这样办", "This is not possible now"].contains(taken["title"]?.text))
        }
    }

    @Test func `every fault of a body is said at once, with its pointer`() async throws {
        try await APISite().calling { nobody in
            let answer = try await nobody.post("sessions", "{\"login\":7,\"a/b\":null,\"more\":{}}")
            #expect(answer.status == 422)
            #expect(
                answer.faults == [
                    "/login input.invalid", "/password input.required", "/a~1b input.unknown-member",
                    "/more input.unknown-member",
                ])
        }
    }

    @Test func `every detail is whole: no place of a message stays empty`() async throws {
        try await APISite().calling { nobody in
            let exit = try await nobody.signedIn(as: "exit")
            let permit = "permits/pmt_00000000000000000000000000/status"
            for answer in [
                try await exit.get("worklist?limit=0"),
                try await exit.post(permit, "{\"status\":\"lost\"}", ["If-Match": "\"1\""]),
                try await nobody.post("verify", "{\"seal\":\"\\u0000\"}"),
                try await nobody.post("sessions", "{\"login\":\"\(String(repeating: "x", count: 41))\"}"),
            ] {
                #expect(answer.status == 422)
                let faults = answer["errors"]?.array ?? []
                #expect(!faults.isEmpty)
                for detail in faults.map({ $0["detail"]?.text ?? "{{" }) { #expect(!detail.contains("{{")) }
            }
        }
    }

    @Test func `titles and details follow the language, codes do not`() async throws {
        try await APISite().calling { nobody in
            let texts = try await ["en", "zh-Hans", "my"].asyncMap { language in
                let answer = try await nobody.get("nothing", ["Accept-Language": language])
                #expect(answer.headers[.contentLanguage] == language)
                #expect(answer.code == "page.unknown")
                return answer["detail"]?.text ?? ""
            }
            #expect(Set(texts).count == 3)
        }
    }

    @Test func `a wrong name and a wrong password are the same answer`() async throws {
        try await APISite().calling { nobody in
            let password = try await nobody.post("sessions", "{\"login\":\"clerk\",\"password\":\"wrong\"}")
            let name = try await nobody.post("sessions", "{\"login\":\"nobody\",\"password\":\"wrong\"}")
            #expect(password.status == 403 && name.status == 403)
            #expect(password["detail"] == name["detail"])
            #expect(password.code == "sign-in.refused")
        }
    }

    @Test func `signing out ends the session at once`() async throws {
        try await APISite().calling { nobody in
            let clerk = try await nobody.signedIn(as: "clerk")
            #expect(try await clerk.get("worklist").status == 200)
            #expect(try await clerk.call(.delete, "sessions/current").status == 204)
            #expect(try await clerk.get("worklist").status == 401)
        }
    }

    @Test func `a cookie needs its own site, a bearer needs none, and the bearer decides who calls`() async throws {
        try await APISite().calling { nobody in
            let secret = try #require(try await nobody.signedIn(as: "clerk").secret)
            let cookie = ["Cookie": "anju=" + secret]
            let body = "{\"documentNumber\":\"MX0000017\"}"
            let foreign = try await nobody.post("people/search", body, cookie)
            #expect(foreign.status == 403 && foreign.code == "request.other-site")
            let own = try await nobody.post(
                "people/search", body, cookie.merging(["Sec-Fetch-Site": "same-origin"]) { $1 })
            #expect(own.status == 200)
            let health = try await nobody.signedIn(as: "health")
            #expect(try await health.post("people/search", body, cookie).status == 403)
            let nonsense = cookie.merging(["Authorization": "Basic AAAA"]) { $1 }
            #expect(try await nobody.post("people/search", body, nonsense).status == 401)
        }
    }

    @Test func `verifying leaves no trail`() async throws {
        let site = try await APISite()
        let before = try await site.centre.count("SELECT COUNT(*) AS n FROM ledger_entry")
        try await site.calling { nobody in
            let answer = try await nobody.post("verify", "{\"seal\":\"ANJU1:NOTHING\"}")
            #expect(answer.status == 200)
            #expect(answer["finding"]?.text == "forged")
        }
        #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM ledger_entry") == before)
    }
}

extension Array {
    /// One after the other.
    fileprivate func asyncMap<T>(_ transform: (Element) async throws -> T) async throws -> [T] {
        var values: [T] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
