/// How a birth fits the dates of a question.
enum SearchDate {
    struct Match {
        var how: SearchRelation
        /// Of what the whole date is worth.
        var share: Double
        var asked: AskedDate
    }

    static func match(_ born: UInt32, _ dates: [AskedDate]) -> Match? {
        var best: Match?
        for date in dates {
            guard let (how, share) = fit(born, date), share > best?.share ?? 0 else { continue }
            best = Match(how: how, share: share, asked: date)
        }
        return best
    }

    private static func fit(_ born: UInt32, _ asked: AskedDate) -> (SearchRelation, Double)? {
        let whole = asked.packed
        if born == whole { return (.date, 1) }
        if asked.month == 0 { return born / 10_000 == whole / 10_000 ? (.year, 1) : nil }
        if asked.day == 0 { return born / 100 == whole / 100 ? (.date, 1) : nil }
        if born % 10_000 != 0, born % 10_000 == whole % 10_000 { return (.day, 0.5) }
        guard born / 10_000 == whole / 10_000 else { return nil }
        let isExchanged = born % 100 == whole / 100 % 100 && born / 100 % 100 == whole % 100
        return isExchanged || born % 10_000 == 0 ? (.day, 0.6) : (.year, 0.35)
    }
}
