import AnjuCore
import AnjuDomain
import Testing

@Suite struct ConditionTests {
    private typealias Operation = Condition.Operation
    private let day = CalendarDate(year: 2026, month: 3, day: 2)

    private func context(_ items: [String: String], facts: [String: String] = [:]) throws -> ConditionContext {
        let zone = try #require(LegalZone("Asia/Shanghai"))
        return ConditionContext(items: items, facts: facts, day: try #require(day), zone: zone)
    }

    private func holds(_ operation: Condition.Operation, _ value: String?) throws -> Bool {
        let items = value.map { ["x": $0] } ?? [:]
        return Condition.item(key: "x", operation).holds(in: try context(items))
    }

    @Test(arguments: [
        (Operation.eq("a"), "a", true), (.eq("a"), "b", false), (.ne("a"), "b", true), (.ne("a"), "a", false),
        (.isIn(["a", "b"]), "b", true), (.isIn(["a"]), "b", false), (.notIn(["a"]), "b", true),
        (.notIn(["b"]), "b", false), (.containsAny(["2", "3"]), "1,3", true), (.containsAny(["2"]), "1,3", false),
        (.containsAny(["1"]), "11", false), (.present, "a", true), (.absent, "a", false),
        (.ageBelow(14), "2012-03-03", true), (.ageBelow(14), "2012-03-02", false),
        (.ageFrom(14), "2012-03-02", true), (.ageFrom(14), "2012-03-03", false),
        // A birth of which only the year is known counts as late as it can.
        (.ageFrom(14), "2012", false), (.ageFrom(14), "2011", true), (.ageBelow(14), "2012-03", true),
        (.monthsBeforeFrom(6), "2025-09-02", true), (.monthsBeforeFrom(6), "2025-09-03", false),
        (.monthsAheadFrom(6), "2026-09-02", true), (.monthsAheadFrom(6), "2026-09-01", false),
        (.monthsAheadBelow(6), "2026-09-01", true), (.monthsAheadBelow(6), "2026-09-02", false),
        (.notPast, "2026-03-02", true), (.notPast, "2026-03-01", false), (.notPast, "2026-03-02T23:00:00Z", true),
        // Half past midnight in China is still the day before in UTC.
        (.notPast, "2026-03-01T16:30:00Z", true), (.notPast, "2026-03-01T15:30:00Z", false),
    ]) func `each operator says what the pack's table says`(operation: Condition.Operation, value: String, due: Bool)
        throws
    {
        #expect(try holds(operation, value) == due)
    }

    @Test(arguments: [
        Operation.eq("a"), .ne("a"), .isIn(["a"]), .notIn(["a"]), .containsAny(["a"]), .present, .ageBelow(14),
        .ageFrom(14), .monthsBeforeFrom(6), .monthsAheadFrom(6), .monthsAheadBelow(6), .notPast,
    ]) func `a missing or empty value makes a leaf false`(operation: Condition.Operation) throws {
        #expect(try holds(operation, nil) == false)
        #expect(try holds(operation, "") == false)
    }

    @Test func `only absent holds of what is missing`() throws {
        #expect(try holds(.absent, nil))
        #expect(try holds(.absent, ""))
    }

    /// Civil Code article 202: a month that has no such day is over with its last.
    @Test func `half a year from the end of August is over on the last day of February`() throws {
        let day = try #require(CalendarDate("2026-02-28"))
        let zone = try #require(LegalZone("Asia/Shanghai"))
        for (since, due) in [("2025-08-28", true), ("2025-08-31", true), ("2025-09-01", false)] {
            let context = ConditionContext(items: ["x": since], day: day, zone: zone)
            #expect(Condition.item(key: "x", .monthsBeforeFrom(6)).holds(in: context) == due, "\(since)")
        }
    }

    @Test(arguments: [Operation.ageFrom(1), .monthsBeforeFrom(0), .monthsAheadBelow(1), .notPast])
    func `what is no date makes a leaf about dates false`(operation: Condition.Operation) throws {
        #expect(try holds(operation, "yesterday") == false)
    }

    @Test func `all, any and not combine leaves of items and facts`() throws {
        let context = try context(["a": "1"], facts: ["f": "yes"])
        let (a, f) = (Condition.item(key: "a", .eq("1")), Condition.fact(key: "f", .eq("yes")))
        let no = Condition.item(key: "f", .present)
        #expect(Condition.all([a, f]).holds(in: context))
        #expect(!Condition.all([a, no]).holds(in: context))
        #expect(Condition.any([no, f]).holds(in: context))
        #expect(!Condition.any([no, no]).holds(in: context))
        #expect(Condition.not(no).holds(in: context))
        #expect(Condition.all([]).holds(in: context))
        #expect(!Condition.any([]).holds(in: context))
    }

    @Test func `where a value is missing a verdict is open, and what is known still decides`() throws {
        let context = try context(["a": "1"])
        let yes = Condition.item(key: "a", .eq("1"))
        let no = Condition.item(key: "a", .eq("2"))
        let open = Condition.item(key: "b", .eq("1"))
        #expect(open.verdict(in: context) == .open)
        #expect(Condition.not(open).verdict(in: context) == .open)
        #expect(Condition.all([yes, open]).verdict(in: context) == .open)
        #expect(Condition.all([no, open]).verdict(in: context) == .fails)
        #expect(Condition.any([yes, open]).verdict(in: context) == .holds)
        #expect(Condition.any([no, open]).verdict(in: context) == .open)
        #expect(Condition.item(key: "b", .absent).verdict(in: context) == .holds)
        #expect(Condition.item(key: "b", .present).verdict(in: context) == .fails)
    }

    @Test func `a condition names every item and fact it asks about`() {
        let condition = Condition.all([
            .item(key: "a", .present), .not(.any([.item(key: "b", .absent), .fact(key: "f", .eq("1"))])),
        ])
        #expect(condition.itemKeys == ["a", "b"])
        #expect(condition.factKeys == ["f"])
    }
}
