/// Which records belong together, told pair by pair.
struct UnionFind {
    private var parents: [Int]

    init(_ count: Int) { parents = Array(0..<count) }

    /// The record that stands for the group: the first of it.
    mutating func root(_ record: Int) -> Int {
        var record = record
        while parents[record] != record {
            parents[record] = parents[parents[record]]
            record = parents[record]
        }
        return record
    }

    /// Joins two groups by the records that stand for them; answers which stands for both.
    mutating func join(_ one: Int, _ other: Int) -> Int {
        let root = min(one, other)
        parents[max(one, other)] = root
        return root
    }

    /// Groups of at least two.
    var groups: [[Int]] {
        var (copy, members) = (self, [Int: [Int]]())
        for record in parents.indices where parents[record] != record {
            members[copy.root(record), default: []].append(record)
        }
        return members.map { [$0.key] + $0.value }.sorted { $0[0] < $1[0] }
    }
}
