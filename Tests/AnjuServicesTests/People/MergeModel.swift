/// Files as lists of what was said, by the rules alone: what a file holds is worked out from its list each time.
struct MergeModel {
    /// An accepted value with who gave it.
    struct Value: Hashable {
        var value: String
        var department: String
        var submission: String
    }

    /// Two values that disagree.
    struct Open: Hashable {
        var item: String
        var held: Value
        var proposed: Value
    }

    struct Raised: Hashable {
        var open: Open
        /// The merge whose two files disagreed.
        var merge: Int?
    }

    enum Event {
        case say(unit: String, [String: String], by: String, submission: String, corrects: Bool)
        case clear(unit: String, String)
        case settle(unit: String, String, Value?, between: Set<Int>)
        case join(merge: Int, Int)

        var unit: String {
            switch self {
            case .say(let unit, _, _, _, _), .clear(let unit, _), .settle(let unit, _, _, _): unit
            case .join: ""
            }
        }
    }

    struct Merge {
        var kept: Int
        var folded: Int
        /// Whose each case, stay and document was.
        var homes: [String: Int]
        var isUndone = false
    }

    var events: [[Event]] = []
    /// Whose each case, stay and document is.
    var owners: [String: Int] = [:]
    /// The submissions of each case and stay.
    var submissions: [String: Set<String>] = [:]
    var merges: [Merge] = []

    /// Where a file went.
    func isFolded(_ person: Int) -> Bool { merges.contains { !$0.isUndone && $0.folded == person } }
    var living: [Int] { events.indices.filter { !isFolded($0) } }

    /// What a file holds, and what is open about it.
    func fold(_ person: Int) -> (held: [String: Value], open: [Raised]) { fold(events[person]) }

    private func fold(_ list: [Event]) -> (held: [String: Value], open: [Raised]) {
        var (held, open): ([String: Value], [Raised]) = ([:], [])
        for event in list {
            switch event {
            case .say(_, let said, let department, let submission, let corrects):
                for (item, text) in said {
                    let new = Value(value: text, department: department, submission: submission)
                    guard let old = held[item], old.value != text else {
                        held[item] = held[item] ?? new
                        continue
                    }
                    if corrects || old.department == department {
                        held[item] = new
                    } else {
                        open.append(Raised(open: Open(item: item, held: old, proposed: new), merge: nil))
                    }
                }
            case .clear(_, let item): held[item] = nil
            case .settle(_, let item, let chosen, _):
                open.removeAll { $0.open.item == item }
                if let chosen, held[item]?.value != chosen.value { held[item] = chosen }
            case .join(let merge, let other):
                let theirs = fold(other)
                open += theirs.open
                for (item, value) in theirs.held {
                    guard let old = held[item] else {
                        held[item] = value
                        continue
                    }
                    if old.value == value.value { continue }
                    open.append(Raised(open: Open(item: item, held: old, proposed: value), merge: merge))
                }
            }
        }
        return (held, open)
    }

    /// One file becomes part of another.
    mutating func merge(_ folded: Int, into kept: Int) {
        let homes = owners.filter { [kept, folded].contains($0.value) }
        merges.append(Merge(kept: kept, folded: folded, homes: homes))
        events[kept].append(.join(merge: merges.count - 1, folded))
        for unit in homes.keys { owners[unit] = kept }
    }

    /// Cases and stays of the kept file that came since.
    func since(_ merge: Int) -> [String] {
        owners.filter { $0.value == merges[merge].kept && merges[merge].homes[$0.key] == nil }.keys.sorted()
    }

    /// The merge that stands over another.
    func over(_ merge: Int) -> Int? {
        let kept = merges[merge].kept
        return merges.indices.last { other in
            !merges[other].isUndone && other != merge
                && (merges[other].folded == kept || (merges[other].kept == kept && other > merge))
        }
    }

    /// Both are as they would be had they never been one: what was said meanwhile is said of whose it is.
    mutating func undo(_ merge: Int, theirs: Set<String>) {
        let (kept, folded) = (merges[merge].kept, merges[merge].folded)
        for (unit, owner) in owners where owner == kept {
            let isTheirs = merges[merge].homes[unit].map { $0 == folded } ?? theirs.contains(unit)
            if isTheirs { owners[unit] = folded }
        }
        let place = events[kept].lastIndex {
            if case .join(merge, _) = $0 { return true }
            return false
        }
        guard let place else { return }
        let tail = events[kept][(place + 1)...].filter { event in
            if case .settle(_, _, _, let between) = event { return !between.contains(merge) }
            return true
        }
        events[kept].removeSubrange(place...)
        for event in tail { events[owners[event.unit] == folded ? folded : kept].append(event) }
        merges[merge].isUndone = true
    }
}
