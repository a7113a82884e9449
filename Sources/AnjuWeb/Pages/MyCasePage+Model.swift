extension MyCasePage {
    /// One's own case, in plain words.
    struct Model: Hashable, Sendable {
        var number: String
        /// The procedure's name.
        var procedure: String
        var names: PersonNames
        /// What to do now; `nil` when nothing is to be done but wait.
        var next: NextPanel?
        var needs: [Need] = []
        /// How many papers are there, and how many were fetched.
        var fetched: String?
        var steps: [PathStep]
        var decision: Decision?
        var permit: Permit?
        var looks: [Look] = []
        var lookCount = 0
        /// Where all who looked are listed, and where one asks about it.
        var looksPath: String?
        /// Where looking ends and the browser forgets.
        var leavePath: String
    }

    /// One step in the person's words.
    struct PathStep: Hashable, Sendable {
        var title: String
        var status: Status
        /// When it was done, where it is now, what it waits for.
        var words: String
    }

    /// What was decided and why, with the way to object.
    struct Decision: Hashable, Sendable {
        var status: Status
        var title: String
        var when: String
        /// The facts and reasons.
        var reasons: [String]
        /// Articles of law.
        var articles: [String]
        /// Where, how and until when one can object.
        var remedy: String?
    }

    struct Permit: Hashable, Sendable {
        var number: String
        var words: String
        var path: String?
    }
}
