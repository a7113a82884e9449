/// Compares two records of a table, field by field.
struct PairComparer: Sendable {
    /// What a field came to: the place of the level from 1, 0 where one record does not say.
    struct Outcome {
        var level: UInt8
        /// For the same value, how many records hold it; 0 otherwise.
        var holders: UInt32

        init(_ level: UInt8, holders: UInt32 = 0) { (self.level, self.holders) = (level, holders) }
    }

    let kinds: [FieldKind]

    init(_ schema: LinkageSchema) { kinds = schema.fields.map(\.kind) }

    /// Compares a field of two rows of cells, which begin at the places given.
    @inline(__always)
    func outcome(_ field: Int, _ cells: Span<UInt32>, _ one: Int, _ other: Int, _ table: borrowing RecordTable)
        -> Outcome
    {
        switch kinds[field] {
        case .name(let columns): return name(columns, cells, one, other, table)
        case .code(let column):
            let (mine, theirs) = (cells[one + 2 * column], cells[other + 2 * column])
            guard mine != 0, theirs != 0 else { return Outcome(0) }
            return mine == theirs ? Outcome(1, holders: table.values[column].counts[Int(mine)]) : Outcome(2)
        case .identifier(let column):
            let (mine, theirs) = (cells[one + 2 * column], cells[other + 2 * column])
            guard mine != 0, theirs != 0 else { return Outcome(0) }
            guard mine != theirs else { return Outcome(1, holders: table.values[column].counts[Int(mine)]) }
            let could = TextMark(raw: cells[one + 2 * column + 1])
                .couldBeOneSlip(TextMark(raw: cells[other + 2 * column + 1]))
            guard could else { return Outcome(3) }
            return Outcome(table.texts[column].isOneSlip(mine, theirs) ? 2 : 3)
        case .text(let column):
            let (mine, theirs) = (cells[one + 2 * column], cells[other + 2 * column])
            guard mine != 0, theirs != 0 else { return Outcome(0) }
            guard mine != theirs else { return Outcome(1, holders: table.values[column].counts[Int(mine)]) }
            let most = TextMark(raw: cells[one + 2 * column + 1]).mostJaro(TextMark(raw: cells[other + 2 * column + 1]))
            guard most >= 0.84 else { return Outcome(4) }
            let similarity = table.texts[column].similarity(mine, theirs, startCounts: false)
            return Outcome(similarity >= 0.92 ? 2 : similarity >= 0.84 ? 3 : 4)
        case .date(let column):
            let mine = PackedDate(raw: cells[one + 2 * column + 1])
            let theirs = PackedDate(raw: cells[other + 2 * column + 1])
            guard mine.raw != 0, theirs.raw != 0 else { return Outcome(0) }
            let level = PackedDate.level(mine, theirs)
            return level == 1
                ? Outcome(1, holders: table.values[column].counts[Int(cells[one + 2 * column])]) : Outcome(level)
        }
    }

    /// The best that any two writings of the names come to.
    private func name(
        _ columns: [Int], _ cells: Span<UInt32>, _ one: Int, _ other: Int, _ table: borrowing RecordTable
    ) -> Outcome {
        var holders: UInt32 = .max
        for column in columns {
            let code = cells[one + 2 * column]
            if code != 0, code == cells[other + 2 * column] {
                holders = min(holders, table.values[column].counts[Int(code)])
            }
        }
        if holders != .max { return Outcome(1, holders: holders) }
        var best: UInt8 = .max
        for mine in columns where cells[one + 2 * mine] != 0 {
            for theirs in columns where cells[other + 2 * theirs] != 0 {
                let (first, second) = (cells[one + 2 * mine], cells[other + 2 * theirs])
                let isOther = mine != theirs
                let shared = table.names[mine].shared(first, with: table.names[theirs], second)
                if shared >= 0.95 || isOther && shared >= 0.7 {
                    best = min(best, isOther ? 3 : 2)
                } else if !isOther, best > 4, isAlike(mine, cells, one, other, table) {
                    best = 4
                } else if shared >= 0.4 {
                    best = min(best, isOther ? 6 : 5)
                } else {
                    best = min(best, isOther ? 8 : 7)
                }
            }
        }
        return Outcome(best == .max ? 0 : best)
    }

    /// Whether two writings of one script are a slip apart, or as good as that.
    private func isAlike(
        _ column: Int, _ cells: Span<UInt32>, _ one: Int, _ other: Int, _ table: borrowing RecordTable
    ) -> Bool {
        let jaro = TextMark(raw: cells[one + 2 * column + 1]).mostJaro(TextMark(raw: cells[other + 2 * column + 1]))
        // A common start adds four tenths of what is missing, at most.
        guard jaro + 0.4 * (1 - jaro) >= 0.9 else { return false }
        let (mine, theirs) = (cells[one + 2 * column], cells[other + 2 * column])
        return table.texts[column].similarity(mine, theirs, startCounts: true) >= 0.9
    }
}
