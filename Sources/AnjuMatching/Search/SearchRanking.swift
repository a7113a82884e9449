/// Looks at one candidate as a whole: words in order and side by side, nothing left over; and says why.
struct SearchRanking {
    let plan: SearchPlan
    let fields: SearchFields

    struct Verdict {
        var score: Int
        var reasons: [SearchHit.Reason]
    }

    /// The candidate's score and reasons by the fields given alone; `nil` where it misses what a plan asks at least.
    func verdict(_ record: SearchShard.Record, born: UInt32) -> Verdict? {
        var spans: [Int] = []
        for term in record.terms {
            for index in plan.spans(of: term & SearchShard.number)
            where fields.contains(plan.spans[index].field) && !spans.contains(index) {
                spans.append(index)
            }
        }
        var (mask, score): (UInt16, Int) = (0, 0)
        var reasons: [SearchHit.Reason] = []
        if fields.contains(.birth), born != 0, let match = SearchDate.match(born, plan.dates) {
            mask |= plan.dateMask
            score += Int(Double(plan.dateWorth) * match.share)
            reasons.append(
                SearchHit.Reason(asked: match.asked.text, found: Self.written(born), field: .birth, how: match.how))
        }
        for index in spans.sorted() where mask & plan.spans[index].mask == 0 {
            let span = plan.spans[index]
            mask |= span.mask
            score += Int(span.worth)
            reasons.append(SearchHit.Reason(asked: span.asked, found: span.found, field: span.field, how: span.how))
        }
        guard score >= plan.least else { return nil }
        return Verdict(score: score * 4 + bonus(record.terms), reasons: reasons)
    }

    /// `1990-05-03`, as far as known.
    private static func written(_ born: UInt32) -> String {
        let (year, month, day) = (born / 10_000, born / 100 % 100, born % 100)
        let two = { (value: UInt32) in (value < 10 ? "-0" : "-") + String(value) }
        return String(year) + (month > 0 ? two(month) + (day > 0 ? two(day) : "") : "")
    }

    /// The best that one of the names does.
    private func bonus(_ terms: [UInt32]) -> Int {
        var best = Int.min
        var name: [UInt32] = []
        for term in terms where term & SearchShard.beside == 0 {
            if term & SearchShard.opens != 0, !name.isEmpty {
                best = max(best, bonus(ofName: name))
                name = []
            }
            name.append(term & SearchShard.number)
        }
        if !name.isEmpty { best = max(best, bonus(ofName: name)) }
        return best == Int.min ? 0 : best
    }

    private func bonus(ofName name: [UInt32]) -> Int {
        var (met, order, last): (UInt16, Int, UInt16) = (0, 0, 0)
        var missed = 0
        for word in name {
            let fitting = plan.spans(of: word).first { plan.spans[$0].mask & met == 0 && plan.spans[$0].field == .name }
            guard let index = fitting, fields.contains(.name) else {
                missed += 1
                continue
            }
            let mask = plan.spans[index].mask
            met |= mask
            if last != 0, mask & (~mask + 1) == (last << 1) & ~last { order += 1 }
            last = mask
        }
        let isWhole = missed == 0 && met.nonzeroBitCount == plan.wordCount
        return order * 24 - min(missed, 4) * 24 + (isWhole ? 80 : 0)
    }
}
