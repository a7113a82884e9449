/// A tree of a size, over hashes that are kept somewhere: its root and its proofs (RFC 6962 section 2.1).
///
/// Only complete subtrees are asked for, so that a proof in a log of a million entries reads about twenty hashes.
public struct Tree<Nodes: NodeSource> {
    private let nodes: Nodes
    /// How many leaves.
    public let size: Int

    public init(size: Int, in nodes: Nodes) { (self.size, self.nodes) = (size, nodes) }

    /// The root.
    public func root() throws -> TreeHash { try root(0..<size) }

    /// The root of the tree over a range of the leaves.
    public func root(_ range: Range<Int>) throws -> TreeHash {
        guard !range.isEmpty else { return .empty }
        let count = range.count
        if TreeMath.isPowerOfTwo(count), range.lowerBound.isMultiple(of: count) {
            return try nodes.node(height: count.trailingZeroBitCount, index: range.lowerBound / count)
        }
        let middle = range.lowerBound + TreeMath.split(count)
        return .node(try root(range.lowerBound..<middle), try root(middle..<range.upperBound))
    }

    /// PATH(m, D[n]): from the leaf's neighbour up to the child of the root.
    ///
    /// Throws ``ProofError/outOfRange`` where there is no such leaf.
    public func inclusion(of index: Int) throws -> [TreeHash] {
        guard (0..<size).contains(index) else { throw ProofError.outOfRange }
        var (range, proof): (Range<Int>, [TreeHash]) = (0..<size, [])
        while range.count > 1 {
            let middle = range.lowerBound + TreeMath.split(range.count)
            let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
            proof.append(try root(index < middle ? right : left))
            range = index < middle ? left : right
        }
        return proof.reversed()
    }

    /// PROOF(m, D[n]): that the tree of `old` leaves is the beginning of this one; empty for none and for all.
    ///
    /// Throws ``ProofError/outOfRange`` where `old` is more than there are.
    public func consistency(from old: Int) throws -> [TreeHash] {
        guard (0...size).contains(old) else { throw ProofError.outOfRange }
        guard old > 0, old < size else { return [] }
        var (range, proof): (Range<Int>, [TreeHash]) = (0..<size, [])
        while range.upperBound != old {
            let middle = range.lowerBound + TreeMath.split(range.count)
            let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
            proof.append(try root(old <= middle ? right : left))
            range = old <= middle ? left : right
        }
        if range.lowerBound > 0 { proof.append(try root(range)) }
        return proof.reversed()
    }
}
