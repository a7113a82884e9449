public import AnjuCore

extension Translator {
    /// What a clock says: 剩 6 小时, 超 2 小时.
    ///
    /// Counts down in whole units, rounded down so that nobody is promised more than there is; under an hour in minutes,
    /// from two days on in days.
    public func timeLeft(from now: Instant, until due: Instant) -> String {
        let left = now.milliseconds(until: due)
        return span(left >= 0 ? "clock.left" : "clock.over", milliseconds: left)
    }

    /// How long a stopped clock has stood: 停 3 天.
    public func paused(from start: Instant, until now: Instant) -> String {
        span("clock.paused", milliseconds: start.milliseconds(until: now))
    }

    /// Days left by the working calendar, which the caller has counted: 剩 3 个工作日; negative is over.
    public func workingDaysLeft(_ days: Int) -> String {
        self(days >= 0 ? "clock.left-working-days" : "clock.over-working-days", ["count": .number(abs(days))])
    }

    /// A length of time: 6 小时.
    public func duration(milliseconds: Int64) -> String { span("duration", milliseconds: milliseconds) }

    private func span(_ key: String, milliseconds: Int64) -> String {
        let minutes = Int(milliseconds.magnitude / 60_000)
        if minutes < 60 { return self("\(key)-minutes", ["count": .number(minutes)]) }
        if minutes < 2_880 { return self("\(key)-hours", ["count": .number(minutes / 60)]) }
        return self("\(key)-days", ["count": .number(minutes / 1_440)])
    }
}
