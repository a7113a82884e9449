import AnjuCore

/// Looks for the misreadings that would make every check digit of a zone right.
enum MRZRepair {
    /// One change of one character.
    private struct Candidate {
        let kind: MRZCheckDigit.Kind
        let change: MRZSuggestion.Change
        let cost: Int
    }

    /// How many proposals are worth a person's look.
    private static let most = 5
    /// How many changes of one field are tried together with those of the others.
    private static let perField = 12

    /// The suggestions, the likeliest first; empty where all is right or nothing likely helps.
    ///
    /// Each wrong field is tried one character at a time; where several are wrong, one change in each together.
    static func suggestions(_ grid: MRZGrid, today: CalendarDate) -> [MRZSuggestion] {
        let wrong = grid.checkDigits.filter { !$0.isRight }
        if wrong.isEmpty { return [] }
        let fields = wrong.filter { $0.kind != .composite }
        // With every field wrong the zone was read badly throughout: it is to be read again, not guessed at.
        guard fields.count < 4 else { return [] }
        // A right number, birth and expiry leave the composite digit itself, and what it alone covers.
        let groups = fields.isEmpty ? [compositeCandidates(grid)] : fields.map { candidates(grid, $0) }
        var chosen: [(changes: [Candidate], cost: Int)] = [([], 0)]
        for group in groups {
            chosen = chosen.flatMap { set in
                group.prefix(perField).map { (set.changes + [$0], set.cost + $0.cost) }
            }
        }
        let fitting = chosen.compactMap { set -> (grid: MRZGrid, changes: [Candidate], cost: Int)? in
            var mended = grid
            for candidate in set.changes { mended[candidate.change.place] = candidate.change.likely }
            guard mended.checkDigits.allSatisfy(\.isRight), isPlausible(mended, today: today) else { return nil }
            return (mended, set.changes, set.cost)
        }
        let ranked = fitting.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
        return ranked.prefix(most).flatMap { suggestions($0.element.grid, $0.element.changes, from: grid) }
    }

    /// Changes of one character after which `digit` is right.
    private static func candidates(_ grid: MRZGrid, _ digit: MRZCheckDigit) -> [Candidate] {
        let places = digit.covers.flatMap(\.places) + [digit.place]
        return places.flatMap { place in
            alternatives(grid[place], isCheck: place == digit.place).compactMap { likely, cost -> Candidate? in
                var mended = grid
                mended[place] = likely
                guard mended.checkDigits.first(where: { $0.kind == digit.kind })?.isRight == true else { return nil }
                let change = MRZSuggestion.Change(place: place, read: grid[place], likely: likely)
                return Candidate(kind: digit.kind, change: change, cost: cost)
            }
        }.sorted { $0.cost < $1.cost }
    }

    private static func compositeCandidates(_ grid: MRZGrid) -> [Candidate] {
        guard let composite = grid.checkDigits.first(where: { $0.kind == .composite }) else { return [] }
        return candidates(grid, composite).filter { candidate in
            var mended = grid
            mended[candidate.change.place] = candidate.change.likely
            return mended.checkDigits.allSatisfy(\.isRight)
        }
    }

    /// A check digit's place takes digits alone.
    private static func alternatives(_ read: Character, isCheck: Bool) -> [(Character, Int)] {
        Misreading.alternatives(of: read).compactMap { character, cost in
            isCheck && !character.isASCIIDigit ? nil : (character, cost)
        }
    }

    /// Dates that exist, in digits.
    private static func isPlausible(_ grid: MRZGrid, today: CalendarDate) -> Bool {
        let (birth, expiry) = (grid.layout.birth.read(grid.rows), grid.layout.expiry.read(grid.rows))
        return (MRZDate.birth(birth, today: today) != nil || MRZDate.isUnknown(birth[...]))
            && (MRZDate.expiry(expiry) != nil || MRZDate.isUnknown(expiry[...]))
    }

    /// One suggestion for each field that changes.
    private static func suggestions(
        _ mended: MRZGrid, _ changes: [Candidate], from grid: MRZGrid
    ) -> [MRZSuggestion] {
        changes.compactMap { candidate in
            guard let before = grid.checkDigits.first(where: { $0.kind == candidate.kind }),
                let after = mended.checkDigits.first(where: { $0.kind == candidate.kind })
            else { return nil }
            return MRZSuggestion(
                kind: candidate.kind, text: before.text, likelyText: after.text, changes: changes.map(\.change),
                lines: mended.rows.map { String($0) })
        }
    }
}
