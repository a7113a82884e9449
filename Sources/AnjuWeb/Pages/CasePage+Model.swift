extension CasePage {
    /// One case, as an officer sees it.
    struct Model: Hashable, Sendable {
        var number: String
        /// The procedure's name.
        var procedure: String
        /// Its code and version: "P01 · 第 4 版".
        var version: String
        var names: PersonNames
        /// Where the portrait is served, where the purpose allows seeing it.
        var portrait: String?
        var facts: [Fact]
        /// The one status.
        var status: Status
        var statusWords: String
        /// The few flags, such as "第 1 次到访".
        var flags: [String] = []
        /// Conditions for the result that fail.
        var unmet: [UnmetCondition] = []
        var graph: StepGraph
        var next: NextPanel?
        var told: Told
        var forms: [FormCount] = []
        /// Beside the forms: how often something was asked again, and how much was typed.
        var formsNote: String?
        var clocks: [ClockLine] = []
        var fees: [FeeRow] = []
        var reasons: [Reason] = []
        var looks: [Look] = []
        /// How many people looked, in all.
        var lookCount = 0
        var printPath: String?
        /// How many items are disputed, and where they are settled.
        var conflicts: Act?
        /// Those that are there, and those that the reader's office takes.
        var pictures: [Picture] = []
        /// What else the reader may do to the papers of the case, such as a receipt made anew.
        var errands: [Act] = []
        /// Where the case follows an older version of the rules: the choice to go on under the present one.
        var rules: DecisionPanel?
        /// What has just been done, in words; shown once.
        var notice: String?
        /// What went wrong, in words.
        var problem: String?
    }

    /// The told-once list.
    struct Told: Hashable, Sendable {
        /// How many are there, how many were fetched, when and in which language it was told.
        var note: String
        var needs: [Need]

        var missing: Int { needs.count(where: \.isMissing) }
    }

    /// A place for one picture.
    struct Picture: Hashable, Sendable {
        var title: String
        /// When it was taken, or when it is needed.
        var words: String
        var isThere: Bool
        var isMissing: Bool
        /// Where it is shown, for those who may see it.
        var see: Act?
        /// Where it is taken, or taken again.
        var take: Act?
    }

    struct ClockLine: Hashable, Sendable {
        var title: String
        /// The article it rests on.
        var note: String?
        /// The last day, where it still counts.
        var due: String?
        /// That the last day may move.
        var mayMove: String?
        var clock: Clock
    }
}
