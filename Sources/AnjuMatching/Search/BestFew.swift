/// The best few of many candidates, in no order.
struct BestFew {
    struct Place {
        var candidate: SearchShard.Candidate
        var shard: Int
    }

    private(set) var candidates: [Place] = []
    private let limit: Int
    private var worst = 0

    init(limit: Int) { self.limit = limit }

    mutating func offer(_ candidate: SearchShard.Candidate, of shard: Int = 0) {
        if candidates.count < limit {
            candidates.append(Place(candidate: candidate, shard: shard))
            if candidate.score < candidates[worst].candidate.score { worst = candidates.count - 1 }
        } else if candidate.score > candidates[worst].candidate.score {
            candidates[worst] = Place(candidate: candidate, shard: shard)
            for index in candidates.indices where candidates[index].candidate.score < candidates[worst].candidate.score
            {
                worst = index
            }
        }
    }
}
