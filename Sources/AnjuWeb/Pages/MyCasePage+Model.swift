extension MyCasePage {
    /// One's own case, in plain words.
    struct Model: Hashable, Sendable {
        var number: String
        /// The procedure's name.
        var procedure: String
        var names: PersonNames
        /// How the case ended, or where it is now, once it was handed over.
        var place: String?
        /// What to do now; `nil` when nothing is to be done but wait.
        var next: NextPanel?
        /// Who has to do what, and by when.
        var limits: [Limit] = []
        /// Conditions for the result that fail: told early, never a refusal by itself.
        var unmet: [UnmetCondition] = []
        /// The one complete list: what is missing or wrong, why, and how to mend it.
        var mend: [Mend] = []
        /// Papers that are there.
        var needs: [Need] = []
        /// How many papers are there, and how many were fetched.
        var fetched: String?
        /// Where the person was sent on to, and where and when that office is open.
        var referrals: [Referred] = []
        var fees: [FeeRow] = []
        /// What an authority is asked about the person.
        var checks: [OwnCheck] = []
        var steps: [PathStep]
        /// What was not granted: the case itself, or a step that follows its result.
        var decisions: [Decision] = []
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

    /// A statutory check as the person reads it.
    struct OwnCheck: Hashable, Sendable {
        var id: String
        var title: String
        var status: Status
        /// Where it stands, and that nothing is asked of the person.
        var words: String
        /// Ground, law, authority, last day.
        var facts: [Fact]
        /// Where, how and until when one can object.
        var remedy: String
        /// The form with which the person appeals; `nil` where there is nothing to appeal against.
        var appeal: Appeal?
    }

    /// One appeal, with the code that only the person has.
    struct Appeal: Hashable, Sendable {
        var path: String
        var sends: [String: String]
        var code: Field
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

    /// The permit with its state: what an official decided about it stands with its reason, law and remedy.
    struct Permit: Hashable, Sendable {
        var number: String
        var status: Status
        var statusWords: String
        /// Until when it counts, or since when it does not.
        var words: String
        /// Why it is not in force.
        var reasons: [String] = []
        /// Articles of law.
        var articles: [String] = []
        /// Where, how and until when one can object.
        var remedy: String?
        var path: String?
    }

    /// What is missing or wrong.
    struct Mend: Hashable, Sendable {
        var title: String
        /// Why; `nil` for a paper that was not brought yet.
        var why: String?
        var article: String
        /// How to mend it, the pack's words and then the official's.
        var how: [String]
    }

    /// A time limit that counts now.
    struct Limit: Hashable, Sendable {
        /// Who, what, and the last day.
        var words: String
        /// That the last day may move.
        var mayMove: String?
        var article: String
        /// How much is left.
        var clock: Clock
    }

    /// Help that is offered meanwhile.
    struct Referred: Hashable, Sendable {
        /// What for, in the words of the ground.
        var why: String
        var place: String
        var when: String
    }
}
