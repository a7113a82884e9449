import AnjuLog

/// What `log_check.py` is asked, and what it answers.
enum LogQuestion {
    struct Tree: Encodable {
        struct Inclusion: Encodable {
            let leaf: String
            let index, size: Int
            let proof: [String]
            let root: String

            init(_ one: InclusionCase) {
                (leaf, index, size) = (TestHex.text(one.leaf.bytes), one.index, one.size)
                (proof, root) = (one.proof.map { TestHex.text($0.bytes) }, TestHex.text(one.root.bytes))
            }
        }

        struct Consistency: Encodable {
            let old, new: Int
            let oldRoot, newRoot: String
            let proof: [String]

            init(_ one: ConsistencyCase) {
                (old, new) = (one.old, one.new)
                (oldRoot, newRoot) = (TestHex.text(one.oldRoot.bytes), TestHex.text(one.newRoot.bytes))
                proof = one.proof.map { TestHex.text($0.bytes) }
            }
        }

        let leaves: [String]
        let inclusions: [Inclusion]
        let consistencies: [Consistency]
    }

    struct TreeAnswer: Decodable {
        let roots: [String: [String]]
        let inclusions, consistencies: [String: [Bool]]
    }

    struct Notes: Encodable {
        let key: String
        let witnesses, notes: [String]
    }

    struct NoteAnswer: Decodable {
        let ok: Bool
        let witnesses: [String]
    }

    struct Proofs: Encodable {
        struct Proof: Encodable { let file, leaf: String }

        let key: String
        let proofs: [Proof]
    }
}
