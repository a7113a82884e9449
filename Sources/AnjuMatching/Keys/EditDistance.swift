/// Whether two words differ by one slip of the hand.
public enum EditDistance {
    /// One letter left out, put in, taken for another, or two side by side exchanged; also where nothing differs.
    public static func isAtMostOne(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        if abs(one.count - other.count) > 1 { return false }
        var start = 0
        while start < min(one.count, other.count), one[start] == other[start] { start += 1 }
        let (left, right) = (one[start...], other[start...])
        if left.isEmpty || right.isEmpty { return true }
        if left.count > right.count { return left.dropFirst() == right }
        if left.count < right.count { return right.dropFirst() == left }
        if left.dropFirst() == right.dropFirst() { return true }
        guard left.count > 1 else { return false }
        return left[start] == right[start + 1] && left[start + 1] == right[start]
            && left.dropFirst(2) == right.dropFirst(2)
    }
}
