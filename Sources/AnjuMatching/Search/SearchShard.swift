/// Up to 65,536 people of the index: who has each term, in ascending order, and a few columns beside.
struct SearchShard: Sendable {
    /// One person's terms as written: the first word of a name and what is no name are marked.
    struct Record: Sendable {
        var id: String
        var terms: [UInt32]
    }

    /// A term that begins a name.
    static let opens: UInt32 = 1 << 31
    /// A term that is no word of a name as written.
    static let beside: UInt32 = 1 << 30
    static let number: UInt32 = beside - 1
    static let most = 1 << 16

    private var postings: [UInt32: [UInt16]] = [:]
    private(set) var records: [Record?] = []
    private var births: [UInt32] = []
    private var areas: [UInt16] = []
    /// The words of the shortest name.
    private var lengths: [UInt8] = []
    private var free: [UInt16] = []
    private var scores: [UInt16] = []
    private var masks: [UInt16] = []

    var hasRoom: Bool { records.count < Self.most || !free.isEmpty }

    mutating func insert(_ record: Record, born: UInt32, area: UInt16) -> UInt16 {
        let slot = free.popLast() ?? grown()
        let place = Int(slot)
        records[place] = record
        (births[place], areas[place], lengths[place]) = (born, area, Self.shortest(record.terms))
        for term in record.terms { Self.add(slot, to: &postings[term & Self.number, default: []]) }
        return slot
    }

    private static func add(_ slot: UInt16, to list: inout [UInt16]) {
        // People are mostly added at the end.
        guard let last = list.last, last >= slot else { return list.append(slot) }
        let at = place(of: slot, in: list)
        if list[at] != slot { list.insert(slot, at: at) }
    }

    mutating func remove(_ slot: UInt16) {
        guard let record = records[Int(slot)] else { return }
        for term in Set(record.terms.map { $0 & Self.number }) {
            guard let list = postings[term] else { continue }
            let at = Self.place(of: slot, in: list)
            guard at < list.count, list[at] == slot else { continue }
            if list.count == 1 { postings[term] = nil } else { postings[term]?.remove(at: at) }
        }
        records[Int(slot)] = nil
        (births[Int(slot)], areas[Int(slot)], lengths[Int(slot)]) = (0, .max, 0)
        free.append(slot)
    }

    private mutating func grown() -> UInt16 {
        records.append(nil)
        births.append(0)
        areas.append(.max)
        lengths.append(0)
        scores.append(0)
        masks.append(0)
        return UInt16(records.count - 1)
    }

    private static func shortest(_ terms: [UInt32]) -> UInt8 {
        var (shortest, length) = (255, 0)
        for term in terms where term & beside == 0 {
            if term & opens != 0, length > 0 { (shortest, length) = (min(shortest, length), 0) }
            length += 1
        }
        return UInt8(min(shortest, length))
    }

    /// Where `slot` stands, or would stand.
    private static func place(of slot: UInt16, in list: [UInt16]) -> Int {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < slot { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// One person who scores well.
    struct Candidate: Sendable {
        var slot: UInt16
        var score: Int
    }

    /// The best of a plan, without an order among equals; nobody of an area that is not `allowed`, and nobody of `apart`.
    mutating func best(_ plan: SearchPlan, allowed: [Bool], apart: Set<UInt16>, limit: Int) -> [Candidate] {
        let count = records.count
        let (births, areas, lengths, postings) = (births, areas, lengths, postings)
        return scores.withUnsafeMutableBufferPointer { scores in
            masks.withUnsafeMutableBufferPointer { masks in
                scores.update(repeating: 0)
                masks.update(repeating: 0)
                for slot in apart { masks[Int(slot)] = .max }
                Self.add(plan.dates, plan, births, scores, masks)
                for span in plan.spans {
                    guard let list = postings[span.term] else { continue }
                    for slot in list where masks[Int(slot)] & span.mask == 0 {
                        masks[Int(slot)] |= span.mask
                        scores[Int(slot)] += span.worth
                    }
                }
                var best = BestFew(limit: limit)
                for place in 0..<count where Int(scores[place]) >= plan.least {
                    guard allowed.indices.contains(Int(areas[place])), allowed[Int(areas[place])] else { continue }
                    let more = max(0, Int(lengths[place]) - (masks[place] & 0x7FFF).nonzeroBitCount)
                    best.offer(Candidate(slot: UInt16(place), score: Int(scores[place]) * 4 - min(more, 4) * 12))
                }
                return best.candidates.map(\.candidate)
            }
        }
    }

    private static func add(
        _ dates: [AskedDate], _ plan: SearchPlan, _ births: [UInt32], _ scores: UnsafeMutableBufferPointer<UInt16>,
        _ masks: UnsafeMutableBufferPointer<UInt16>
    ) {
        births.withUnsafeBufferPointer { births in
            for date in dates {
                let (low, day) = (UInt32(date.year) * 10_000, date.packed % 10_000)
                for place in births.indices {
                    // Of the same year, or of the same day in another.
                    let born = births[place]
                    guard born &- low < 10_000 || day % 100 != 0 && born % 10_000 == day else { continue }
                    guard masks[place] & plan.dateMask == 0, let match = SearchDate.match(born, dates) else { continue }
                    masks[place] |= plan.dateMask
                    scores[place] += UInt16(Double(plan.dateWorth) * match.share)
                }
            }
        }
    }

    func born(_ slot: UInt16) -> UInt32 { births[Int(slot)] }
    func area(_ slot: UInt16) -> UInt16 { areas[Int(slot)] }

    /// Bytes held, texts of more than fifteen bytes and the allocator's own aside.
    var bytes: Int {
        let lists = postings.values.reduce(0) { $0 + 32 + $1.capacity * 2 }
        let own = records.reduce(0) {
            $0 + 40 + ($1.map { 32 + $0.terms.capacity * 4 + ($0.id.utf8.count > 15 ? 32 + $0.id.utf8.count : 0) } ?? 0)
        }
        return lists + own + postings.capacity * 17 + births.capacity * 11
    }
}
