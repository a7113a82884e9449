import AnjuLog
import AnjuTesting
import Foundation
import Testing

@Suite struct TreeTests {
    @Test(arguments: 0...8) func `the customary leaves give the customary roots`(size: Int) throws {
        #expect(try TestHex.text(LogVectors.log.root(size).bytes) == LogVectors.roots[size])
        #expect(TestHex.text(ReferenceTree.root(LogVectors.leaves[..<size])) == LogVectors.roots[size])
        #expect(MemoryLog(Array(LogVectors.leaves[..<size])).frontier.root() == LogVectors.root(size))
    }

    @Test func `all thirty-six inclusion proofs are the definition's, and hold`() throws {
        let cases = LogVectors.inclusions
        #expect(cases.count == 36)
        for one in cases {
            #expect(try LogVectors.log.tree(one.size).inclusion(of: one.index) == one.proof)
            #expect(one.holds)
        }
    }

    @Test func `all thirty-six consistency proofs are the definition's, and hold`() throws {
        let cases = LogVectors.consistencies
        #expect(cases.count == 36)
        for one in cases {
            #expect(try LogVectors.log.tree(one.new).consistency(from: one.old) == one.proof)
            #expect(one.holds)
        }
    }

    @Test func `a proof with one thing wrong in it is refused`() {
        let inclusions = LogVectors.inclusions.flatMap(\.lies)
        let consistencies = LogVectors.consistencies.flatMap(\.lies)
        #expect(inclusions.count + consistencies.count >= 428)
        for lie in inclusions { #expect(!lie.holds, "\(lie)") }
        for lie in consistencies { #expect(!lie.holds, "\(lie)") }
    }

    @Test func `the tree without leaves begins every tree, and no other root does`() throws {
        #expect(ProofCheck.extends(.empty, size: 0, to: LogVectors.root(5), size: 5, proof: []))
        #expect(ProofCheck.extends(.empty, size: 0, to: .empty, size: 0, proof: []))
        #expect(!ProofCheck.extends(.leaf([]), size: 0, to: LogVectors.root(5), size: 5, proof: []))
        #expect(!ProofCheck.extends(.empty, size: 0, to: LogVectors.root(5), size: 5, proof: [.empty]))
        #expect(try LogVectors.log.tree(5).consistency(from: 0) == [])
        #expect(throws: ProofError.outOfRange) { try LogVectors.log.tree(5).consistency(from: 6) }
        #expect(throws: ProofError.outOfRange) { try LogVectors.log.tree(5).inclusion(of: 5) }
    }

    /// Around powers of two and the borders of tiles.
    static let larger = [9, 15, 16, 17, 255, 256, 257, 511, 513, 4_095, 4_097, 65_535, 65_536, 65_537, 70_000]

    @Test func `larger trees are the definition's around powers of two and the borders of tiles`() throws {
        let leaves = (0..<70_000).map { Array(String($0).utf8) }
        let log = MemoryLog(leaves)
        for size in Self.larger {
            let root = ReferenceTree.root(leaves[..<size])
            #expect(try log.root(size).bytes == root, "\(size)")
            let index = size * 2 / 3
            let proof = try log.tree(size).inclusion(of: index)
            #expect(
                ProofCheck.includes(
                    .leaf(leaves[index]), at: index, size: size, proof: proof, root: LogVectors.hash(root)))
            let rest = try log.tree(70_000).consistency(from: size)
            #expect(
                try ProofCheck.extends(
                    log.root(size), size: size, to: log.root(70_000), size: 70_000, proof: rest))
        }
        #expect(log.tiles.keys.filter { $0.level == 0 }.count == 274)
        #expect(log.tiles.keys.filter { $0.level == 1 }.count == 2)
        #expect(log.tiles.keys.filter { $0.level == 2 }.count == 1)
        let last = try #require(TileID(level: 0, number: 273))
        #expect(log.tile(last)?.count == 112 * 32)
    }

    /// `make drill` sets ten thousand.
    @Test func `random trees grown in random pieces are the definition's`() throws {
        let count = ProcessInfo.processInfo.environment["ANJU_DRILL_TREES"].flatMap { Int($0) } ?? 24
        var chance = SeededNumbers(seed: 6_962)
        for _ in 0..<count {
            let size = Int.random(in: 1...5_000, using: &chance)
            let mark = UInt8.random(in: 0...255, using: &chance)
            let leaves = (0..<size).map { [mark, UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            var log = MemoryLog()
            while log.leaves.count < size {
                let next = min(size, log.leaves.count + Int.random(in: 1...700, using: &chance))
                log.append(Array(leaves[log.leaves.count..<next]))
                log = try reopened(log)
            }
            let root = LogVectors.hash(ReferenceTree.root(leaves[...]))
            #expect(try log.frontier.root() == root && log.root(size) == root)
            let (index, old) = (Int.random(in: 0..<size, using: &chance), Int.random(in: 1...size, using: &chance))
            let inclusion = try log.tree(size).inclusion(of: index)
            #expect(ProofCheck.includes(.leaf(leaves[index]), at: index, size: size, proof: inclusion, root: root))
            #expect(!ProofCheck.includes(.leaf([9]), at: index, size: size, proof: inclusion, root: root))
            let consistency = try log.tree(size).consistency(from: old)
            #expect(try ProofCheck.extends(log.root(old), size: old, to: root, size: size, proof: consistency))
        }
    }

    /// The edge is read back from the tiles, as after a start.
    private func reopened(_ log: MemoryLog) throws -> MemoryLog {
        let edge = try Frontier(size: log.leaves.count, tiles: log)
        #expect(edge.root() == log.frontier.root())
        return log
    }
}
