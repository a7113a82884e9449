import Foundation

extension SearchPlanner {
    /// The spans with what each is worth: a part that few people fit counts for more.
    func finished(_ question: SearchQuestion, parts: Int, titles: UInt16, digits: UInt16) -> SearchPlan? {
        let best = bestSpans()
        var worths = (0..<parts).map { importance(of: 1 << UInt16($0), in: best) }
        // A word that nobody has counts for as much as the best of the others: two of three unknown is nobody's name.
        let most = worths.max() ?? 0
        for place in worths.indices where worths[place] == 0 && digits & 1 << UInt16(place) == 0 {
            worths[place] = most
        }
        for place in worths.indices where titles & 1 << UInt16(place) != 0 { worths[place] /= 4 }
        var plan = SearchPlan(dates: fields.contains(.birth) ? question.dates : [], wordCount: parts)
        if let date = plan.dates.first { setDate(date, &plan, &worths, question) }
        var walked = 0
        for match in best {
            let worth = places(of: match.mask).reduce(0.0) { $0 + worths[$1] } * match.quality
            if worth <= 0 { continue }
            let term = book[match.term]
            walked += term.holders
            if walked > Self.budget, match.quality < 0.85 { continue }
            plan.add(
                SearchPlan.Span(
                    term: match.term, mask: match.mask, worth: UInt16(min(worth * 8, 4_000)),
                    how: match.how, field: term.kind.field, asked: match.asked, found: term.text))
        }
        let whole = worths.reduce(0, +) + (plan.dateMask == Self.dateBit ? Double(plan.dateWorth) / 8 : 0)
        plan.least = max(1, Int(whole * 8 * 0.4))
        return plan.spans.isEmpty && plan.dates.isEmpty ? nil : plan
    }

    static var dateBit: UInt16 { 1 << 15 }

    /// A year alone may be the end of a number as well: then either meets that part, and neither counts for more.
    private func setDate(
        _ date: AskedDate, _ plan: inout SearchPlan, _ worths: inout [Double], _ question: SearchQuestion
    ) {
        let bits = date.day > 0 ? 14.0 : date.month > 0 ? 9 : 5
        plan.dateWorth = UInt16(min(bits, Foundation.log2(Double(people) + 2)) * 8)
        plan.dateMask = Self.dateBit
        guard date.month == 0, let match = found.first(where: { $0.how == .tail && $0.asked == date.text }) else {
            return
        }
        plan.dateMask = match.mask
        for place in places(of: match.mask) { worths[place] = Double(plan.dateWorth) / 8 }
    }

    private func places(of mask: UInt16) -> [Int] { (0..<15).filter { mask & 1 << UInt16($0) != 0 } }

    /// Each term once for each part, as what it fits best; the best first.
    private func bestSpans() -> [Found] {
        struct Key: Hashable {
            var term: UInt32
            var mask: UInt16
        }
        var best: [Key: Found] = [:]
        for match in found {
            let key = Key(term: match.term, mask: match.mask)
            if let other = best[key], other.quality >= match.quality { continue }
            best[key] = match
        }
        return best.values.sorted {
            ($0.quality, $0.mask.nonzeroBitCount, $1.term) > ($1.quality, $1.mask.nonzeroBitCount, $0.term)
        }
    }

    /// How many bits it tells of somebody to fit the part as well as it can be fitted.
    private func importance(of part: UInt16, in spans: [Found]) -> Double {
        var holders = 0
        var best = 0.0
        for span in spans where span.mask & part != 0 {
            best = max(best, span.quality)
            if span.quality < best * 0.75 { break }
            holders += book[span.term].holders
        }
        if holders == 0 { return 0 }
        return max(1, Foundation.log2(Double(people + 2) / Double(min(holders, people) + 1)))
    }
}
