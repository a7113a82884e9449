/// One turn: the use case, then both bare writers on exactly the rows that it left.
struct Turn: Codable, Sendable {
    var useCase: Leg
    /// One commit a submission.
    var bareEach: Leg
    /// Commits shared by the submissions that wait together: the denominator on SQLite.
    var bareGrouped: Leg

    /// The part of the machine that others took, at its worst.
    var loudest: Double { max(useCase.othersShare, bareEach.othersShare, bareGrouped.othersShare) }
    var isQuiet: Bool { loudest <= Noise.limit }

    var ratioToEach: Double { useCase.perSecond / bareEach.perSecond }
    var ratioToGrouped: Double { useCase.perSecond / bareGrouped.perSecond }

    /// The quiet turns; where there are fewer than `least`, the `least` loud of all.
    static func counted(_ turns: [Turn], least: Int) -> [Turn] {
        let quiet = turns.filter(\.isQuiet)
        return quiet.count >= least ? quiet : Array(turns.sorted { $0.loudest < $1.loudest }.prefix(least))
    }
}
