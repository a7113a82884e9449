import AnjuLog

/// A claim that one tree begins another, and the false ones next to it.
struct ConsistencyCase: Hashable {
    var old: Int
    var oldRoot: TreeHash
    var new: Int
    var newRoot: TreeHash
    var proof: [TreeHash]

    var holds: Bool { ProofCheck.extends(oldRoot, size: old, to: newRoot, size: new, proof: proof) }

    /// The same claim with one thing wrong in it.
    var lies: [ConsistencyCase] {
        var all: [ConsistencyCase] = []
        func lie(_ change: (inout ConsistencyCase) -> Void) {
            var other = self
            change(&other)
            if other != self { all.append(other) }
        }
        lie { $0.old = -1 }
        lie { $0.old = new + 1 }
        lie { $0.old = 0 }
        lie { $0.oldRoot = .leaf([0xFF]) }
        lie { $0.newRoot = .leaf([0xFF]) }
        lie { $0.proof.append(.empty) }
        lie { $0.proof.append(newRoot) }
        lie { $0.proof.insert(oldRoot, at: 0) }
        lie { if !$0.proof.isEmpty { $0.proof.removeLast() } }
        lie { if !$0.proof.isEmpty { $0.proof.removeFirst() } }
        lie { if $0.proof.count > 1 { $0.proof.swapAt(0, $0.proof.count - 1) } }
        if old != new { lie { ($0.oldRoot, $0.newRoot) = (newRoot, oldRoot) } }
        return all
    }
}
