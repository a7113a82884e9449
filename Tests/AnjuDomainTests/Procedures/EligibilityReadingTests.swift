import AnjuCore
import AnjuDomain
import Testing

/// What can be said of the conditions for a result while values are missing.
@Suite struct EligibilityReadingTests {
    private static func rule(_ key: String) -> Eligibility.Rule {
        Eligibility.Rule(
            key: key, text: LocalizedText("x"), when: .item(key: key, .eq("1")), otherwise: "R-" + key, law: "L",
            certainty: .proposal)
    }

    private func reading(_ values: [String: String], any: Bool) throws -> EligibilityReading {
        let day = try #require(CalendarDate("2026-03-02"))
        return EligibilityReading(
            Eligibility([Self.rule("a"), Self.rule("b")], any: any),
            in: ConditionContext(items: values, day: day, zone: .utc))
    }

    @Test func `a condition whose value is missing is open and fails nothing`() throws {
        let reading = try reading(["a": "1"], any: false)
        #expect(reading.lines.map(\.verdict) == [.holds, .open])
        #expect(reading.verdict == .open && reading.failed.isEmpty)
    }

    @Test func `of all conditions one that fails is told with its ground, whatever else is open`() throws {
        let reading = try reading(["a": "2"], any: false)
        #expect(reading.verdict == .fails)
        #expect(reading.failed.map(\.otherwise) == ["R-a"])
    }

    @Test func `where one of several is enough nothing is told before every one has failed`() throws {
        #expect(try reading(["a": "2"], any: true).failed.isEmpty)
        #expect(try reading(["a": "2", "b": "1"], any: true).verdict == .holds)
        #expect(try reading(["a": "2", "b": "2"], any: true).failed.map(\.otherwise) == ["R-a", "R-b"])
    }
}
