import AnjuCore
import AnjuDomain
import Testing

@Suite struct StayDutyTests {
    private static let words = LocalizedText("登记")

    private static func duty(
        _ key: String, _ value: Int?, _ unit: TimeUnit, who: String = "hotel", documents: Set<String> = [],
        place: String? = nil, area: String? = nil
    ) -> StayDuty {
        StayDuty(
            key: key, text: words, who: who, kinds: [.lodging, .residence], documents: documents,
            place: place.map { StayDuty.Circumstance(key: $0, text: words) }, area: area,
            value: Dated([.init(value: value, basis: "EEAL Art.39", certainty: .verified)]), unit: unit)
    }

    private func due(_ duty: StayDuty, _ start: String, zone: String = "Asia/Shanghai") throws -> String {
        let zone = try #require(LegalZone(zone))
        let end = duty.due(
            after: try #require(Instant(start)), calendar: WorkingCalendar(), zone: zone)
        return end?.description ?? "none"
    }

    @Test func `twenty-four hours run from the moment, across midnight, months and zones`() throws {
        let day = Self.duty("d", 24, .hour)
        #expect(try due(day, "2026-03-02T22:15:00+08:00") == "2026-03-03T14:15:00.000Z")
        #expect(try due(day, "2026-02-28T23:59:59+08:00") == "2026-03-01T15:59:59.000Z")
        // The same moment said in another zone, and a deployment in another zone.
        #expect(try due(day, "2026-03-02T20:45:00+06:30") == "2026-03-03T14:15:00.000Z")
        #expect(try due(day, "2026-03-02T22:15:00+08:00", zone: "Asia/Yangon") == "2026-03-03T14:15:00.000Z")
        // A night on which the clocks change has its 24 hours all the same.
        #expect(try due(day, "2026-03-28T22:15:00+01:00", zone: "Europe/Berlin") == "2026-03-29T21:15:00.000Z")
    }

    @Test func `seventy-two hours where the pack says, and no clock where it has no figure`() throws {
        #expect(try due(Self.duty("d", 72, .hour), "2026-03-02T22:15:00+08:00") == "2026-03-05T14:15:00.000Z")
        #expect(try due(Self.duty("d", nil, .hour), "2026-03-02T22:15:00+08:00") == "none")
    }

    @Test func `days begin with the next and end at midnight in the legal zone`() throws {
        #expect(try due(Self.duty("d", 3, .day), "2026-03-02T00:10:00+08:00") == "2026-03-05T15:59:59.999Z")
    }

    @Test func `the last moment itself is in time`() throws {
        let moment = Instant(milliseconds: 1_000)
        func record(_ due: Instant?) throws -> StayRecord {
            StayRecord(
                id: try #require(ID("sty_" + String(repeating: "0", count: 26))),
                person: try #require(ID("per_" + String(repeating: "0", count: 26))), place: nil, area: "533102",
                kind: .lodging, span: StaySpan(from: moment), registeredAt: moment, dueAt: due)
        }
        #expect(try record(moment).isInTime == true)
        #expect(try record(Instant(milliseconds: 999)).isInTime == false)
        #expect(try record(nil).isInTime == nil)
    }

    @Test func `the narrower duty decides`() {
        let duties = [
            Self.duty("all", 24, .hour), Self.duty("rural", 72, .hour, documents: ["516"], place: "rural_place"),
            Self.duty("here", 3, .workingDay, who: "landlord", area: "330100"),
            Self.duty("anywhere", 3, .day, who: "landlord"),
        ]
        func key(_ who: String, _ document: String, _ said: Set<String>, _ area: String = "533102") -> String? {
            duties.duty(of: who, for: .lodging, document: document, place: said, area: area)?.key
        }
        #expect(key("hotel", "414", []) == "all")
        #expect(key("hotel", "414", ["rural_place"]) == "all")
        #expect(key("hotel", "516", []) == "all")
        #expect(key("hotel", "516", ["rural_place"]) == "rural")
        #expect(key("landlord", "414", []) == "anywhere")
        #expect(key("landlord", "414", [], "330106001") == "here")
        #expect(key("employer", "414", []) == nil)
        #expect(duties.duty(of: "hotel", for: .dormitory, document: "414", place: [], area: "533102") == nil)
    }
}
