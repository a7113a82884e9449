import AnjuLog

/// The eight leaves that every implementation of the tree is tried on, and what comes of them.
enum LogVectors {
    static let leaves: [[UInt8]] = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ].map(TestHex.bytes)

    /// By size, from 0.
    static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    static let log = MemoryLog(leaves)

    static func root(_ size: Int) -> TreeHash { hash(TestHex.bytes(roots[size])) }

    static func hash(_ bytes: [UInt8]) -> TreeHash { TreeHash(bytes) ?? .empty }

    /// Every leaf in every tree: 36.
    static var inclusions: [InclusionCase] {
        (1...8).flatMap { size in
            (0..<size).map { index in
                InclusionCase(
                    leaf: .leaf(leaves[index]), index: index, size: size,
                    proof: ReferenceTree.path(index, leaves[..<size]).map(hash), root: root(size))
            }
        }
    }

    /// Every beginning of every tree: 36.
    static var consistencies: [ConsistencyCase] {
        (1...8).flatMap { size in
            (1...size).map { old in
                ConsistencyCase(
                    old: old, oldRoot: root(old), new: size, newRoot: root(size),
                    proof: ReferenceTree.proof(old, leaves[..<size]).map(hash))
            }
        }
    }
}
