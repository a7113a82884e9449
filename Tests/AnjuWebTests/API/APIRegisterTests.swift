import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// The register by the API alone: a building to its beds, guests, a check, the figures.
@Suite struct APIRegisterTests {
    private static func guest(_ number: Int, bed: String = "") -> String {
        """
        {"values":{"name_latin_primary":"NO ONE \(number)","birth_date":"1900-01-01","nationality":"MMR",\
        "id_doc_type":"414","id_doc_number":"MX46000\(number)"},"bed":"\(bed)"}
        """
    }

    private static func stays(_ guests: [String], from: String = "2026-03-02 08:00") -> String {
        "{\"kind\":\"lodging\",\"from\":\"\(from)\",\"party\":\"hotel\",\"guests\":[\(guests.joined(separator: ","))]}"
    }

    /// A building with a room of two beds; answers the room and its beds.
    private static func room(_ clerk: APICaller) async throws -> (room: String, beds: [String]) {
        let building = try await clerk.post("places", "{\"area\":\"533102\",\"name\":\"样例路 1 号\"}")
        #expect(building.status == 201)
        let id = try #require(building["id"]?.text)
        let room = try await clerk.post(
            "places/\(id)/places", "{\"kind\":\"room\",\"name\":\"302\",\"capacity\":\"2\"}")
        let roomID = try #require(room["id"]?.text)
        let beds = try await clerk.post("places/\(roomID)/beds", "{\"beds\":\"2\"}")
        return (roomID, (beds["places"]?.array ?? []).compactMap { $0["id"]?.text })
    }

    @Test func `a building is registered to its beds, guests come, are seen, checked and leave`() async throws {
        let site = try await APISite()
        try await site.calling { nobody in
            let clerk = try await nobody.signedIn(as: "clerk")
            let (room, beds) = try await Self.room(clerk)
            #expect(beds.count == 2)
            let sent = Self.stays([Self.guest(1, bed: beds[0]), Self.guest(2, bed: beds[1])])
            let done = try await clerk.post("places/\(room)/stays", sent, ["Idempotency-Key": "guests-of-one-night"])
            #expect(done.status == 201 && done["people"]?.number == 2)
            let again = try await clerk.post("places/\(room)/stays", sent, ["Idempotency-Key": "guests-of-one-night"])
            #expect(again["id"]?.text == done["id"]?.text && again.header("Idempotency-Replayed") == "true")
            let there = try await clerk.get("places/\(room)/stays")["stays"]?.array ?? []
            #expect(
                Set(there.compactMap { $0["person"]?["latinName"]?.text }) == [
                    "NO ONE 1", "NO ONE 2",
                ])
            let stay = try #require(there.first?["id"]?.text)
            let check = try await clerk.post(
                "places/\(room)/checks",
                "{\"way\":\"desk\",\"at\":\"\(site.centre.clock.now)\",\"counted\":\"2\",\"confirmed\":[\"others_met\"],"
                    + "\"findings\":[{\"stay\":\"\(stay)\",\"found\":\"wrong\",\"wrong\":[\"sex\"]}]}")
            #expect(check.status == 201 && check["met"]?.number == 2 && check["right"]?.number == 0)
            let wrong = try await clerk.get("quality")["wrong"]?.array ?? []
            #expect(wrong.first?["stay"]?.text == stay && wrong.first?["wrong"]?.array.first?.text == "sex")
            #expect(try await clerk.post("stays/\(stay)/plan", "{\"planned\":\"2026-03-04 10:00\"}").status == 204)
            let ended = try await clerk.post(
                "stays/\(stay)/end", "{\"until\":\"\(site.centre.clock.now)\",\"as\":\"left\"}")
            #expect(ended.status == 204)
            let one = try await clerk.get("stays/\(stay)")
            #expect(one["endedAs"]?.text == "left")
            let person = try #require(one["person"]?["id"]?.text)
            let history = try await clerk.get("people/\(person)/stays")
            #expect(history["stays"]?.array.count == 1)
            #expect(history["halfYear"]?["standing"]?.text == "none")
        }
    }

    @Test func `each fault points into the body, and nothing is registered`() async throws {
        let site = try await APISite()
        try await site.calling { nobody in
            let clerk = try await nobody.signedIn(as: "clerk")
            let (room, beds) = try await Self.room(clerk)
            let bad = "{\"values\":{\"name_latin_primary\":\"NO ONE\",\"birth_date\":\"1900-13-01\",\"hair\":\"x\"}}"
            let unknown = try await clerk.post(
                "places/\(room)/stays", Self.stays([bad]), ["Idempotency-Key": "guests-unknown"])
            #expect(unknown.faults.map { String($0.prefix { $0 != " " }) } == ["/guests/0/values/hair"])
            let wrong = try await clerk.post(
                "places/\(room)/stays",
                Self.stays([Self.guest(1, bed: "prm_x"), bad.replacing(",\"hair\":\"x\"", with: "")], from: "soon"),
                ["Idempotency-Key": "guests-wrong"])
            #expect(wrong.status == 422)
            #expect(
                Set(wrong.faults.map { String($0.prefix { $0 != " " }) }).isSuperset(of: [
                    "/from", "/guests/0/bed", "/guests/1/values/birth_date",
                ]),
                "\(wrong.faults.map { String($0.prefix { $0 != " " }) })")
            let none = try await clerk.get("places/\(room)/stays")["stays"]?.array ?? []
            #expect(none.isEmpty && beds.count == 2)
            #expect(
                try await clerk.get("places?after=prm_1").faults.map { String($0.prefix { $0 != " " }) } == ["?after"])
            #expect(
                try await clerk.get("places?area=110000").faults.map { String($0.prefix { $0 != " " }) } == ["?area"])
            #expect(
                try await clerk.get("quality?quarter=2020-Q1").faults.map { String($0.prefix { $0 != " " }) } == [
                    "?quarter"
                ])
        }
    }

    @Test func `a place is written by who has seen it, and a closed one takes nobody`() async throws {
        let site = try await APISite()
        try await site.calling { nobody in
            let clerk = try await nobody.signedIn(as: "clerk")
            let (room, beds) = try await Self.room(clerk)
            let seen = try await clerk.get("places/\(room)").tag
            #expect(try await clerk.post("places/\(room)/capacity", "{\"capacity\":\"3\"}").status == 428)
            #expect(
                try await clerk.post("places/\(room)/capacity", "{\"capacity\":\"3\"}", ["If-Match": seen]).status
                    == 204)
            #expect(
                try await clerk.post("places/\(room)/capacity", "{\"capacity\":\"4\"}", ["If-Match": seen]).status
                    == 412)
            let wrong = try await clerk.post("places/\(room)/capacity", "{\"capacity\":\"x\"}", ["If-Match": seen])
            #expect(wrong.faults.map { String($0.prefix { $0 != " " }) } == ["/capacity"])
            let bed = try await clerk.get("places/\(beds[0])").tag
            #expect(try await clerk.post("places/\(beds[0])/close", "{}", ["If-Match": bed]).status == 204)
            let after = try await clerk.post(
                "places/\(beds[0])/stays", Self.stays([Self.guest(1)]), ["Idempotency-Key": "guests-of-nothing"])
            #expect(after.status == 409)
        }
    }
}
