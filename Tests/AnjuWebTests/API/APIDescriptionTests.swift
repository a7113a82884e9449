import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import AnjuWeb
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

/// `openapi.yaml` and the router say the same, and others' tools agree.
@Suite struct APIDescriptionTests {
    @Test func `every route is described and every operation is answered`() async throws {
        let routes = try await APISite().site.router().routes.compactMap { route -> String? in
            let path = route.path.description
            guard path.hasPrefix("/api/v1/") else { return nil }
            let parts = path.dropFirst("/api/v1".count).split(separator: "/").map {
                $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0)
            }
            return route.method.rawValue + " /" + parts.joined(separator: "/")
        }
        #expect(routes.count == 49)
        #expect(Set(routes) == Set(try Self.operations()))
    }

    @Test func `the description is served as it lies there`() async throws {
        let text = try String(contentsOfFile: Project.root + "/openapi.yaml", encoding: .utf8)
        try await APISite().calling { nobody in
            let served = try await nobody.client.execute(uri: "/api/v1/openapi.yaml", method: .get)
            #expect(String(buffer: served.body) == text)
        }
    }

    @Test func `the description is OpenAPI 3.1`() async throws {
        let said = try await Oracle.run("api_description.py", [Project.root + "/openapi.yaml"])
        #expect(said.hasPrefix("3.1.0 49"))
    }

    /// Who calls, and the step that is open for them; the head of an office does no step.
    ///
    /// Every corner of the description (some thousand calls) is tried by three, samples of it by the rest.
    @Test(arguments: [
        ("clerk", "issue"), ("exit", "review"), ("health", "medical"), ("market", "refer"), ("head", "medical"),
        ("nobody", "medical"),
    ])
    func `no call that a fuzzer makes fails in the server or is answered with anything undescribed`(
        login: String, step: String
    ) async throws {
        let site = try await APISite()
        let issued = try await site.centre.open().id
        let permit = try #require(try await site.centre.issuePermit(issued).permit)
        let id = try await Self.opened(until: step, site.centre)
        let (room, stays) = try await Self.guests(in: site.centre)
        let person = try await site.centre.view(id).person.id
        let isWhole = ["clerk", "exit", "nobody"].contains(login)
        let secret = try await site.calling { nobody in
            login == "nobody" ? "" : try await nobody.signedIn(as: login).secret ?? ""
        }
        let said = try await site.serving { address in
            let known = [
                "address": address, "secret": secret, "case": id.rawValue, "permit": permit.rawValue, "step": step,
                "place": room.id.rawValue, "stay": stays.stays[0].rawValue, "person": person.rawValue,
                "checkin": stays.checkIn.id.rawValue,
                "phases": isWhole ? "examples,coverage,fuzzing" : "examples,fuzzing", "examples": isWhole ? "2" : "6",
            ]
            return try await Oracle.run(
                "api_fuzz.py", [Project.root + "/openapi.yaml"], input: try JSONEncoder().encode(known))
        }
        #expect(said.contains("no failures"))
        print("schemathesis as \(login):\n\(said)")
    }

    /// A room of two beds with a guest in one of them.
    private static func guests(
        in test: TestCentre
    ) async throws -> (room: PlaceRecord, stays: RegisterStays.Registered) {
        let (keep, clerk) = (KeepPlaces(centre: test.centre), TestOfficials.clerk)
        let building = try await keep.building(.init(name: "样例路 1 号"), in: "533102", by: clerk)
        let room = try await keep.add(.room, .init(name: "302"), within: building.id, by: clerk)
        let guest = StayDraft.Guest([
            "name_latin_primary": "NO GUEST", "birth_date": "1900-01-01", "nationality": "MMR", "id_doc_type": "414",
            "id_doc_number": "MX4700001",
        ])
        let draft = StayDraft(
            at: room.id, kind: "lodging", from: test.clock.now.description, party: "hotel", guests: [guest])
        return (room, try await RegisterStays(centre: test.centre)(draft, by: clerk))
    }

    /// A case in which this step is open.
    private static func opened(until step: String, _ test: TestCentre) async throws -> ID<Case> {
        let other = ["id_doc_number": "MX0000018", "name_latin_primary": "NO ONE"]
        let id = try await test.open(step == "refer" ? "P02" : "P01", other).id
        switch step {
        case "issue", "review": try await test.prepareDecision(id)
        case "refer":
            try await test.fill(
                "guarantee", TestPeople.premises, papers: ["premises"], of: id, by: TestOfficials.clerk)
            try await test.completeMedical(id)
        default: return id
        }
        if step != "review" { try await test.end("review", of: id, by: TestOfficials.exitEntry) }
        if step == "refer" { try await test.end("issue", of: id, by: TestOfficials.clerk) }
        return id
    }

    /// Method and path of every operation: the paths stand at two blanks, their methods at four.
    private static func operations() throws -> [String] {
        var found: [String] = []
        var (isInside, path) = (false, "")
        for line in try String(contentsOfFile: Project.root + "/openapi.yaml", encoding: .utf8).split(separator: "\n") {
            if !line.hasPrefix(" ") { isInside = line == "paths:" }
            guard isInside, line.hasSuffix(":") else { continue }
            if line.hasPrefix("  /") { path = String(line.dropFirst(2).dropLast()) }
            let method = line.dropFirst(4).dropLast()
            if line.hasPrefix("    "), ["get", "post", "put", "patch", "delete"].contains(method) {
                found.append(method.uppercased() + " " + path)
            }
        }
        return found
    }
}
