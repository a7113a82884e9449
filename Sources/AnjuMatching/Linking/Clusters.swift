/// Records that are proposed to be about one person, several together.
public struct Clusters: Hashable, Sendable {
    /// Groups of at least two records, each in order, by their first records.
    public let groups: [[Int]]

    /// Joins the pairs that are at least as likely, the surest first.
    ///
    /// A pair that would bring two different lasting numbers of one kind into a group is not joined: the pair stays a
    /// proposal, and a person looks at it.
    public init(_ linkage: Linkage, atLeast probability: Double) {
        let table = linkage.table
        var union = UnionFind(table.count)
        var numbers = table.schema.lasting.map { column in (0..<table.count).map { table.code($0, column) } }
        let sure = linkage.pairs.filter { linkage.probability($0) >= probability }
            .sorted { ($1.bits, $0.left, $0.right) < ($0.bits, $1.left, $1.right) }
        for pair in sure {
            let (one, other) = (union.root(Int(pair.left)), union.root(Int(pair.right)))
            guard one != other else { continue }
            let isOneNumber = numbers.allSatisfy { $0[one] == 0 || $0[other] == 0 || $0[one] == $0[other] }
            guard isOneNumber else { continue }
            let root = union.join(one, other)
            for kind in numbers.indices { numbers[kind][root] = max(numbers[kind][one], numbers[kind][other]) }
        }
        groups = union.groups
    }
}
