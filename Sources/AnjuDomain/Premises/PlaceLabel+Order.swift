extension PlaceLabel {
    /// Whether people read one name before another: runs of digits by their number, the rest letter by letter.
    public static func isBefore(_ one: String, _ other: String) -> Bool {
        var (left, right) = (one[...], other[...])
        while let first = left.first, let second = right.first {
            if first.isDigit, second.isDigit {
                let (mine, theirs) = (left.prefix(while: \.isDigit), right.prefix(while: \.isDigit))
                let (short, long) = (mine.drop { $0 == "0" }, theirs.drop { $0 == "0" })
                if short.count != long.count { return short.count < long.count }
                if short != long { return short < long }
                (left, right) = (left.dropFirst(mine.count), right.dropFirst(theirs.count))
            } else {
                if first != second { return first < second }
                (left, right) = (left.dropFirst(), right.dropFirst())
            }
        }
        return left.isEmpty && !right.isEmpty
    }
}

extension Character {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
