import AnjuLog

/// A claim that a leaf stands in a tree, and the false ones next to it.
struct InclusionCase: Hashable {
    var leaf: TreeHash
    var index: Int
    var size: Int
    var proof: [TreeHash]
    var root: TreeHash

    var holds: Bool { ProofCheck.includes(leaf, at: index, size: size, proof: proof, root: root) }

    /// The same claim with one thing wrong in it.
    var lies: [InclusionCase] {
        var all: [InclusionCase] = []
        func lie(_ change: (inout InclusionCase) -> Void) {
            var other = self
            change(&other)
            if other != self { all.append(other) }
        }
        lie { $0.index = -1 }
        lie { $0.index = size }
        lie { $0.index ^= 1 }
        lie { $0.size = 0 }
        lie { $0.leaf = .empty }
        lie { $0.root = .empty }
        lie { $0.root = .leaf([0xFF]) }
        lie { $0.proof.append(.empty) }
        lie { $0.proof.append(root) }
        lie { $0.proof.insert(.empty, at: 0) }
        lie { if !$0.proof.isEmpty { $0.proof.removeLast() } }
        lie { if !$0.proof.isEmpty { $0.proof.removeFirst() } }
        lie { if $0.proof.count > 1 { $0.proof.swapAt(0, $0.proof.count - 1) } }
        return all
    }
}
