import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// The disagreements about a file into which another is folded, told apart by whose they are.
struct Disagreements {
    /// One that came since the merge and is open.
    struct Since {
        var id: String
        var side: MergeSide
        var conflict: Conflict
    }

    /// Those of the two files with one another.
    private(set) var raised: Set<String> = []
    private(set) var since: [Since] = []
    private var before: [(id: String, side: MergeSide, conflict: Conflict)] = []
    private var openNow: Set<String> = []

    init(
        _ merge: PersonMerge, _ share: MergeShare, _ noted: [NotedDeeds], in transaction: any ReadTransaction,
        sealer: ItemSealer
    ) throws {
        let sides = try transaction.sides(of: merge.id)["conflict"] ?? [:]
        let settled = Set(noted.flatMap(\.deeds).flatMap(\.settles))
        for found in try transaction.conflicts(about: merge.kept.rawValue, sealer: sealer) {
            let (id, conflict) = (found.conflict.id, found.conflict.conflict)
            if found.isOpen { openNow.insert(id) }
            switch sides[id] {
            case .raised?: raised.insert(id)
            case let side?:
                if found.isOpen || settled.contains(id) { before.append((id, side, conflict)) }
            case nil:
                let isTheirs = share.theirs.contains { $0.table == "conflict" && $0.id == id }
                if found.isOpen {
                    since.append(Since(id: id, side: isTheirs ? .folded : .kept, conflict: conflict))
                }
            }
        }
    }

    /// Whether nobody settled it yet.
    func isOpen(_ id: String) -> Bool { openNow.contains(id) }

    /// What was open about one of the two when they became one.
    func open(on side: MergeSide) -> [ProfileReplay.Open] {
        before.filter { $0.side == side }.map { ProfileReplay.Open(id: $0.id, conflict: $0.conflict) }
    }

    /// What is left open by nobody, unless it would be open all the same.
    var sinceOrRaised: [String] { since.map(\.id) + raised.filter(openNow.contains).sorted() }
}
