import Foundation

/// How hard a durability drill is, and from which seed its moments are drawn.
public struct DrillPlan: Hashable, Sendable {
    public var seed: UInt64
    /// `kill -9` of `anju`.
    public var kills: Int
    /// `kill -9` of every process of the PostgreSQL cluster, with `anju` going on.
    public var clusterKills: Int
    /// Acknowledged writes, at the least.
    public var writes: Int
    /// Clients that write at the same time.
    public var clients: Int

    /// What the environment says (`ANJU_DRILL_SEED`, `_KILLS`, `_CLUSTER_KILLS`, `_WRITES`), else these counts.
    public init(kills: Int, clusterKills: Int, writes: Int, environment: [String: String] = Self.environment) {
        func number(_ name: String, _ usual: Int) -> Int {
            environment["ANJU_DRILL_" + name].flatMap(Int.init) ?? usual
        }
        seed = environment["ANJU_DRILL_SEED"].flatMap(UInt64.init) ?? 1880
        self.kills = number("KILLS", kills)
        self.clusterKills = clusterKills == 0 ? 0 : number("CLUSTER_KILLS", clusterKills)
        self.writes = number("WRITES", writes)
        clients = 16
    }

    /// This process's own.
    public static var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// The blows in their order, each after so many more requests.
    func blows() -> [Blow] {
        var numbers = SeededNumbers(seed: seed)
        var kinds = Array(repeating: Blow.Kind.cluster, count: clusterKills)
        // One kill in eight meets the program while it starts, which is when it recovers.
        kinds += (0..<kills).map { $0 % 8 == 7 ? .starting : .program }
        kinds.shuffle(using: &numbers)
        let usual = max(writes / max(kinds.count, 1), 1)
        return kinds.map { kind in
            Blow(
                kind: kind, after: Int.random(in: 1...max(2 * usual - 1, 1), using: &numbers),
                counts: Bool.random(using: &numbers) ? .sent : .answered,
                intoStart: Int.random(in: 0...700, using: &numbers))
        }
    }
}

/// One `kill -9`, and when it comes.
struct Blow: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// `anju`, under load.
        case program
        /// `anju`, under load, and again while it starts on what is left.
        case starting
        /// Every process of the cluster.
        case cluster
    }

    /// What is counted: requests that leave, so that the blow falls on their way there, or answers that come.
    enum Counted: Hashable, Sendable { case sent, answered }

    let kind: Kind
    let after: Int
    let counts: Counted
    /// Milliseconds into the start, for ``Kind/starting``.
    let intoStart: Int
}
