import AnjuCore
import AnjuDomain

/// For how long something is granted or agreed: the first and the last legal day, as they were typed.
struct AccessSpan {
    let from: Instant
    /// The end of the last day; `nil` where none was typed.
    let until: Instant?
    private let isFirstRead: Bool
    private let isLastRead: Bool
    private let now: Instant

    /// From now on, where no first day is typed or it is today.
    init(_ first: String, _ last: String, now: Instant, zone: LegalZone) {
        // Days as every other form takes them: any digits, any usual way to write one.
        let (first, last) = (ItemReader.isoDate(first), ItemReader.isoDate(last))
        let (firstDay, lastDay) = (CalendarDate(first), CalendarDate(last))
        from = firstDay.map { max(zone.start(of: $0), now) } ?? now
        until = lastDay.map { zone.end(of: $0) }
        (isFirstRead, isLastRead) = (first.isEmpty || firstDay != nil, last.isEmpty || lastDay != nil)
        self.now = now
    }

    /// Everything that is wrong with it.
    func faults(mustEnd: Bool) -> [Violation] {
        var faults: [Violation] = []
        if !isFirstRead { faults.append(Violation("from", "date.invalid")) }
        if !isLastRead { faults.append(Violation("until", "date.invalid")) }
        if mustEnd, isLastRead, until == nil { faults.append(Violation("until", "input.required")) }
        if isFirstRead, let until, until <= from { faults.append(Violation("until", "date.order")) }
        return faults
    }
}
