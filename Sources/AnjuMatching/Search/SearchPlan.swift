/// What a question looks for in the postings: spans of its parts, each met by terms of some quality.
struct SearchPlan: Sendable {
    /// Some parts of the question, met by one term.
    struct Span: Sendable {
        var term: UInt32
        /// The parts that it meets, one bit each.
        var mask: UInt16
        /// What it adds to a score.
        var worth: UInt16
        var how: SearchRelation
        var field: SearchFields
        /// Which part it is a match of, for the reasons.
        var asked: String
        var found: String
    }

    /// The best first: by parts, then by worth.
    private(set) var spans: [Span]
    var dates: [AskedDate]
    var dateMask: UInt16 = 0
    var dateWorth: UInt16 = 0
    /// What a score must reach.
    var least: Int
    /// The order of the words of names, for the ranking.
    var wordCount: Int
    /// The first span of each term, and of each span the next of its term.
    private var first: [UInt32: Int] = [:]
    private var next: [Int] = []
    private var last: [UInt32: Int] = [:]

    init(dates: [AskedDate], wordCount: Int) {
        (spans, least) = ([], 0)
        (self.dates, self.wordCount) = (dates, wordCount)
    }

    mutating func add(_ span: Span) {
        if let before = last.updateValue(spans.count, forKey: span.term) {
            next[before] = spans.count
        } else {
            first[span.term] = spans.count
        }
        spans.append(span)
        next.append(-1)
    }

    /// The spans that a term meets, the best first.
    func spans(of term: UInt32) -> [Int] {
        guard var place = first[term] else { return [] }
        var found = [place]
        while next[place] >= 0 {
            place = next[place]
            found.append(place)
        }
        return found
    }
}
