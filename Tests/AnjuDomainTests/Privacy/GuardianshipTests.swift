import AnjuCore
import AnjuDomain
import Testing

/// When a guardianship holds: from its proof, the ward's birth date and the pack's age, at the moment of the question.
@Suite struct GuardianshipTests {
    private let zone = LegalZone.utc
    private let began = Instant(milliseconds: 0)

    private func rules(_ kinds: [Guardianship.Kind] = Guardianship.Kind.allCases) throws -> GuardianRules {
        let later = try #require(CalendarDate("1990-01-01"))
        return GuardianRules(
            age: Dated([
                .init(value: 90, basis: "HAT Art.15", certainty: .verified),
                .init(from: later, value: 88, basis: "HAT Art.15", certainty: .verified),
            ]), law: "HAT Art.15",
            proofs: kinds.map { .init(key: $0.rawValue, text: LocalizedText("证明"), law: "HAT Art.15", kind: $0) })
    }

    private func guardianship(_ kind: Guardianship.Kind) -> Guardianship {
        func token(_ place: UInt8) -> Token { Token(at: began, random: Array(repeating: place, count: 10)) }
        return Guardianship(
            id: ID(token(1)), ward: ID(token(2)), guardian: ID(token(3)), kind: kind, proof: kind.rawValue,
            decision: "", from: began, madeBy: "acc_1", office: "hall")
    }

    private func holds(
        _ guardianship: Guardianship, born: String?, on day: String, _ rules: GuardianRules
    ) throws -> Bool {
        guardianship.holds(
            bornOn: born.flatMap { PartialDate($0) }, by: rules, at: zone.start(of: try #require(CalendarDate(day))),
            zone: zone)
    }

    @Test(arguments: [
        ("1900-03-01", "1988-02-29", true), ("1900-03-01", "1989-12-31", true),
        // The pack's age changes on the first day of 1990: who has it already acts alone from that day on.
        ("1900-03-01", "1990-01-01", false), ("1902-03-02", "1990-03-01", true), ("1902-03-02", "1990-03-02", false),
        // Born on the last of February of a leap year: of age on the first of March.
        ("1904-02-29", "1992-02-28", true), ("1904-02-29", "1992-02-29", false),
        // Of what is not wholly known the earliest day counts.
        ("1903", "1990-12-31", true), ("1903", "1991-01-01", false), ("1903-05", "1991-04-30", true),
        ("1903-05", "1991-05-01", false),
    ]) func `over a child it ends on the day on which the child acts alone`(
        born: String, day: String, isHeld: Bool
    ) throws {
        #expect(try holds(guardianship(.minor), born: born, on: day, try rules()) == isHeld)
    }

    @Test func `without a birth date nobody is a child; a court's decision asks for none`() throws {
        #expect(try !holds(guardianship(.minor), born: nil, on: "1980-01-01", try rules()))
        #expect(try holds(guardianship(.court), born: nil, on: "1999-01-01", try rules()))
    }

    @Test(arguments: Guardianship.Kind.allCases)
    func `a kind that the pack has no proof for holds nothing`(kind: Guardianship.Kind) throws {
        let others = Guardianship.Kind.allCases.filter { $0 != kind }
        #expect(try !holds(guardianship(kind), born: "1960-01-01", on: "1980-01-01", try rules(others)))
        #expect(try holds(guardianship(kind), born: "1960-01-01", on: "1980-01-01", try rules()))
    }

    @Test(arguments: Guardianship.Kind.allCases)
    func `it holds neither before its first moment nor from its last on`(kind: Guardianship.Kind) throws {
        var one = guardianship(kind)
        one.from = Instant(milliseconds: 1_000)
        one.endedAt = Instant(milliseconds: 2_000)
        let birth = try #require(PartialDate("1960-01-01"))
        let held = try [999, 1_000, 1_999, 2_000].map {
            one.holds(bornOn: birth, by: try rules(), at: Instant(milliseconds: $0), zone: zone)
        }
        #expect(held == [false, true, true, false])
    }
}
