/// What came of one engine under so many writers.
struct WriterResult: Codable, Sendable {
    var engine: String
    var writers: Int
    var submissions: Int
    /// Rows of a submission.
    var rows: Double
    var turns: Int
    /// Turns that others disturbed and that were therefore left out.
    var thrownAway: Int
    /// No turn that counts was disturbed.
    var isQuiet: Bool
    var useCase: Leg
    var bareEach: Leg
    var bareGrouped: Leg
    /// Medians of the turns' own ratios.
    var ratioToEach: Double
    var ratioToGrouped: Double

    init(engine: String, writers: Int, submissions: Int, rows: Double, all: [Turn], least: Int) {
        let counted = Turn.counted(all, least: least)
        (self.engine, self.writers, self.submissions, self.rows) = (engine, writers, submissions, rows)
        turns = counted.count
        thrownAway = all.count - counted.count
        isQuiet = counted.allSatisfy(\.isQuiet)
        useCase = Leg(medianOf: counted.map(\.useCase))
        bareEach = Leg(medianOf: counted.map(\.bareEach))
        bareGrouped = Leg(medianOf: counted.map(\.bareGrouped))
        ratioToEach = Sample(counted.map(\.ratioToEach)).median
        ratioToGrouped = Sample(counted.map(\.ratioToGrouped)).median
    }
}
