import AnjuCore
import AnjuDomain

/// Reads what was typed of a lease, and gathers every fault of it.
struct LeaseReading {
    private let today: CalendarDate
    private let reader: ItemReader
    private(set) var faults: [Violation] = []

    init(today: CalendarDate, reader: ItemReader) { (self.today, self.reader) = (today, reader) }

    mutating func note(_ fault: Violation) { faults.append(fault) }

    mutating func landlord(_ typed: String) -> String? {
        let name = TypedText.trimmed(typed)
        if name.isEmpty {
            note(Violation("landlord", "input.required"))
        } else if name.unicodeScalars.count > KeepLeases.longestName {
            note(Violation("landlord", "input.too-long", ["limit": "\(KeepLeases.longestName)"]))
        } else {
            return name
        }
        return nil
    }

    mutating func term(_ first: String, _ last: String) -> LeaseTerm? {
        let begin = day(first, "first")
        if let begin { return term(from: begin, last) }
        _ = day(last, "last")
        return nil
    }

    /// One that begins on a day and is not longer than the law lets it be.
    mutating func term(from first: CalendarDate, _ last: String) -> LeaseTerm? {
        guard let end = day(last, "last") else { return nil }
        guard let term = LeaseTerm(first, end) else {
            note(Violation("last", "lease.ends-before"))
            return nil
        }
        if term.isTooLong { note(Violation("last", "lease.too-long", ["most": "\(LeaseTerm.mostYears)"])) }
        return term
    }

    /// Those who live there by it, of the people who are registered there.
    mutating func tenants(_ typed: Set<String>, among there: Set<ID<Person>>) -> [ID<Person>] {
        let known = typed.compactMap { ID<Person>($0) }.filter(there.contains)
        if typed.isEmpty { note(Violation("tenants", "lease.nobody")) }
        if known.count != typed.count { note(Violation("tenants", "lease.not-there")) }
        return known.sorted()
    }

    /// How a lease ends, and on which day; one that was filed by mistake ends before it begins.
    mutating func ending(
        _ typed: String, _ end: String, of filed: LeaseTerm
    ) -> (how: LeaseRecord.End?, day: CalendarDate?) {
        guard let how = LeaseRecord.End(rawValue: end) else {
            note(Violation("as", "input.choose"))
            return (nil, nil)
        }
        if how == .mistaken { return (how, filed.first.adding(days: -1)) }
        guard let day = day(typed, "day") else { return (how, nil) }
        if !filed.holds(on: day) { note(Violation("day", "lease.outside")) }
        return (how, day)
    }

    private mutating func day(_ typed: String, _ field: String) -> CalendarDate? {
        switch reader.day(typed, field: field) {
        case .success(let day): return day
        case .failure(let fault):
            note(fault)
            return nil
        }
    }
}
