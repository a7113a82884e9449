/// Checks proofs against roots (RFC 9162 sections 2.1.3.2 and 2.1.4.2); shares nothing with what makes them.
public enum ProofCheck {
    /// Whether the leaf with this hash stands at `index` in the tree of `size` leaves under `root`.
    public static func includes(
        _ leaf: TreeHash, at index: Int, size: Int, proof: [TreeHash], root: TreeHash
    ) -> Bool {
        guard index >= 0, index < size else { return false }
        var (place, last) = (index, size - 1)
        var hash = leaf
        for neighbour in proof {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                hash = .node(neighbour, hash)
                rise(&place, &last)
            } else {
                hash = .node(hash, neighbour)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && hash == root
    }

    /// Whether a leaf leads to a root by the hashes beside its way up; the lowest bit of `sides` is the first's, set for a
    /// hash on the left.
    ///
    /// For trees whose size nobody signs: how many leaves there are is told by nothing here.
    public static func leads(_ leaf: TreeHash, by path: [TreeHash], sides: UInt64, to root: TreeHash) -> Bool {
        guard path.count < 64, sides >> UInt64(path.count) == 0 else { return false }
        var (hash, sides) = (leaf, sides)
        for neighbour in path {
            hash = sides & 1 == 1 ? .node(neighbour, hash) : .node(hash, neighbour)
            sides >>= 1
        }
        return hash == root
    }

    /// Whether the tree of `old` leaves is the beginning of the tree of `new` leaves.
    ///
    /// The tree without leaves begins every tree, by an empty proof.
    public static func extends(
        _ oldRoot: TreeHash, size old: Int, to newRoot: TreeHash, size new: Int, proof: [TreeHash]
    ) -> Bool {
        guard 0 <= old, old <= new else { return false }
        if old == new { return proof.isEmpty && oldRoot == newRoot && (old > 0 || oldRoot == .empty) }
        if old == 0 { return proof.isEmpty && oldRoot == .empty }
        let path = TreeMath.isPowerOfTwo(old) ? [oldRoot] + proof : proof
        guard !proof.isEmpty, let first = path.first else { return false }
        var (place, last) = (old - 1, new - 1)
        while place & 1 == 1 { (place, last) = (place >> 1, last >> 1) }
        var (before, after) = (first, first)
        for neighbour in path.dropFirst() {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                before = .node(neighbour, before)
                after = .node(neighbour, after)
                rise(&place, &last)
            } else {
                after = .node(after, neighbour)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && before == oldRoot && after == newRoot
    }

    /// Up past the levels at which the node on the way has no neighbour.
    private static func rise(_ place: inout Int, _ last: inout Int) {
        guard place & 1 == 0 else { return }
        while place & 1 == 0, place != 0 { (place, last) = (place >> 1, last >> 1) }
    }
}
