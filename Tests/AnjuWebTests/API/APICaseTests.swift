import AnjuCore
import AnjuSQL
import AnjuServices
import AnjuTesting
import Foundation
import HTTPTypes
import Testing

/// Cases, steps and permits through the API.
@Suite struct APICaseTests {
    @Test func `the same key and body have one effect, another body is refused, a missing key too`() async throws {
        let site = try await APISite()
        try await site.calling { nobody in
            let clerk = try await nobody.signedIn(as: "clerk")
            let first = try await clerk.open()
            #expect(first.status == 201)
            #expect(first["code"]?.text?.count == 8)
            #expect(first.header("Idempotency-Replayed") == nil)
            let again = try await clerk.open()
            #expect(again.status == 201)
            #expect(again["id"] == first["id"])
            #expect(again.headers[.location] == first.headers[.location])
            #expect(again.header("Idempotency-Replayed") == "true")
            #expect(again["code"] == nil)
            for other in [
                try await clerk.open(["name_zh": "钦貌"]), try await clerk.open(seen: []),
                try await clerk.open(extra: ",\"language\":\"my\""),
            ] {
                #expect(other.status == 422)
                #expect(other.code == "request.key-reused")
            }
            #expect(try await clerk.open(key: "short").code == "request.no-key")
            #expect(try await clerk.post("cases", "{}").status == 400)
        }
        #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM case_file") == 1)
    }

    @Test func `an item that the dictionary does not know is refused`() async throws {
        try await APISite().calling { nobody in
            let clerk = try await nobody.signedIn(as: "clerk")
            let answer = try await clerk.open(["fingerprint": "x"])
            #expect(answer.status == 422)
            #expect(answer.faults == ["/values/fingerprint input.unknown-member"])
        }
    }

    @Test func `nobody overwrites what they have not seen`() async throws {
        let site = try await APISite()
        let id = try await site.centre.open().id.rawValue
        try await site.calling { nobody in
            let health = try await nobody.signedIn(as: "health")
            let path = "cases/\(id)/steps/medical/assign"
            let seen = try await health.get("cases/" + id)
            #expect(seen.tag == "\"\(seen["version"]?.number.map { Int($0) } ?? -1)\"")
            let missing = try await health.post(path)
            #expect(missing.status == 428 && missing.code == "request.no-precondition")
            // Any version at all is none that was seen.
            #expect(try await health.post(path, nil, ["If-Match": "*"]).status == 428)
            for tag in ["\"999\"", "W/" + seen.tag, "7", "\"x\""] {
                let old = try await health.post(path, nil, ["If-Match": tag])
                #expect(old.status == 412 && old.code == "case.changed")
            }
            let taken = try await health.post(path, nil, ["If-Match": seen.tag])
            #expect(taken.status == 200)
            #expect(taken.tag != seen.tag)
            #expect(try await health.get("cases/" + id).tag == taken.tag)
            #expect(try await health.post(path, nil, ["If-Match": seen.tag]).status == 412)
        }
    }

    @Test func `a role reads its own items and nobody else's`() async throws {
        let site = try await APISite()
        let id = try await site.centre.open().id
        try await site.centre.prepareDecision(id)
        try await site.calling { nobody in
            var read: [String: (items: Set<String>, filled: Set<String>)] = [:]
            for login in ["health", "labour"] {
                let caller = try await nobody.signedIn(as: login)
                let items = try await caller.get("cases/" + id.rawValue)["items"]?.array ?? []
                let forms = try await caller.get("cases/\(id.rawValue)/submissions")["submissions"]?.array ?? []
                let filled = forms.flatMap { form -> [String] in
                    guard case .object(let values) = form["values"] else { return [] }
                    return Array(values.keys)
                }
                read[login] = (Set(items.compactMap { $0["key"]?.text }), Set(filled))
            }
            let (health, labour) = (try #require(read["health"]), try #require(read["labour"]))
            #expect(health.items.contains("health_fit_result"))
            #expect(health.filled.contains("health_fit_result"))
            #expect(labour.items.contains("employer_name"))
            #expect(labour.filled.contains("employer_name"))
            #expect(!health.items.union(health.filled).contains { $0.hasPrefix("employer_") })
            #expect(!labour.items.union(labour.filled).contains { $0.hasPrefix("health_") })
        }
    }

    @Test func `each list goes on where its cursor says, once through`() async throws {
        let site = try await APISite()
        for number in 1...3 {
            try await site.centre.open(
                "P01", ["id_doc_number": "MX000001\(number)", "name_latin_primary": "NO ONE \(number)"])
        }
        try await site.calling { nobody in
            let health = try await nobody.signedIn(as: "health")
            let whole = try await health.get("worklist")["steps"]?.array.compactMap { $0["number"]?.text }
            #expect(whole?.count == 3)
            var numbers: [String] = []
            var path: String? = "worklist?limit=1"
            while let next = path {
                let page = try await health.get(next)
                #expect(page.status == 200)
                numbers += (page["steps"]?.array ?? []).compactMap { $0["number"]?.text }
                path = page["nextCursor"]?.text.map { "worklist?cursor=" + $0 }
                #expect(page.header("Link") == path.map { "</api/v1/\($0)>; rel=\"next\"" })
            }
            #expect(numbers == whole)
            #expect(try await health.get("worklist?cursor=AAAA").code == "request.cursor")
            #expect(try await health.get("worklist?limit=51").status == 422)
        }
    }

    @Test func `what a role may not, it may not here`() async throws {
        let site = try await APISite()
        let id = try await site.centre.open().id.rawValue
        try await site.calling { nobody in
            let health = try await nobody.signedIn(as: "health")
            #expect(try await health.open(["id_doc_number": "MX0000099"], key: "another-key").status == 403)
            #expect(try await health.post("people/search", "{\"documentNumber\":\"MX0000017\"}").status == 403)
            let tag = try await health.get("cases/" + id).tag
            let other = try await health.post("cases/\(id)/steps/training/assign", nil, ["If-Match": tag])
            #expect(other.status == 403)
            let head = try await nobody.signedIn(as: "head")
            #expect(try await head.post("cases/\(id)/steps/medical/assign", nil, ["If-Match": tag]).status == 403)
            #expect(try await nobody.get("cases/" + id).status == 401)
        }
    }

    @Test func `a step is filled, ended, and its permit shown, suspended and verified`() async throws {
        let site = try await APISite()
        let id = try await site.centre.open().id
        try await site.centre.registerEmployment(id)
        try await site.centre.completeTraining(id)
        try await site.calling { nobody in
            let health = try await nobody.signedIn(as: "health")
            let medical = "cases/\(id.rawValue)/steps/medical/"
            let fit = String(decoding: try JSONEncoder().encode(TestPeople.fit), as: UTF8.self)
            let tag = try await health.get("cases/" + id.rawValue).tag
            let saved = try await health.call(.put, medical + "values", "{\"values\":\(fit)}", ["If-Match": tag])
            #expect(saved.status == 200)
            let ended = try await health.post(
                medical + "complete", "{\"present\":[\"applicant\"]}", ["If-Match": saved.tag])
            #expect(ended.status == 200)
            #expect(ended["open"]?.array.isEmpty == true)
            let exit = try await nobody.signedIn(as: "exit")
            let reviewed = try await exit.post(
                "cases/\(id.rawValue)/steps/review/complete", "{}", ["If-Match": ended.tag])
            #expect(reviewed.status == 200)
            let clerk = try await nobody.signedIn(as: "clerk")
            let issued = try await clerk.post(
                "cases/\(id.rawValue)/steps/issue/complete", "{\"present\":[\"applicant\"]}",
                ["If-Match": reviewed.tag])
            let permit = try #require(issued["permit"]?.text)
            let shown = try await exit.get("permits/" + permit)
            let seal = try #require(shown["seal"]?.text)
            #expect(try await nobody.verdict(seal) == "valid")
            let change = "{\"status\":\"suspended\",\"ground\":\"V04\",\"reason\":\"样例\"}"
            let seen = ["If-Match": shown.tag]
            #expect(try await exit.post("permits/\(permit)/status", change).status == 428)
            #expect(try await clerk.post("permits/\(permit)/status", change, seen).status == 403)
            #expect(try await exit.post("permits/\(permit)/status", change, seen).status == 204)
            let late = try await exit.post("permits/\(permit)/status", change, seen)
            #expect(late.status == 412 && late.code == "permit.changed")
            let now = try await exit.get("permits/" + permit)
            #expect(try await exit.post("permits/\(permit)/status", change, ["If-Match": now.tag]).status == 409)
            #expect(try await nobody.verdict(seal) == "suspended")
        }
    }
}

extension APICaller {
    /// What anybody is told of a seal.
    fileprivate func verdict(_ seal: String) async throws -> String? {
        let body = String(decoding: try JSONEncoder().encode(["seal": seal]), as: UTF8.self)
        return try await post("verify", body)["finding"]?.text
    }
}
