/// Finds what somebody may have meant.
enum Nearest {
    /// `did you mean …?`, where a known name is near enough, and otherwise `instead`.
    static func mend(_ name: String, among known: some Sequence<String>, instead: String) -> String {
        let limit = max(1, name.count / 3)
        let near = known.map { ($0, distance(name, $0)) }.filter { $0.1 <= limit }
            .min { ($0.1, $0.0) < ($1.1, $1.0) }
        return near.map { "did you mean `\($0.0)`?" } ?? instead
    }

    /// Letters to change, add, remove or swap with their neighbour.
    static func distance(_ left: String, _ right: String) -> Int {
        let (a, b) = (Array(left), Array(right))
        if abs(a.count - b.count) > 8 { return a.count + b.count }
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1] + Array(repeating: 0, count: b.count)
            for j in b.indices {
                row[j + 1] = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], before[j - 1] + 1) }
            }
            (before, last) = (last, row)
        }
        return last[b.count]
    }
}
