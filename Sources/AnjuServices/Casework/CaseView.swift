import AnjuCore
public import AnjuDomain
import AnjuStore

/// A case as one reader sees it: what the role may not see is not in it.
public struct CaseView: Sendable {
    public var record: CaseRecord
    public var person: PersonRecord
    public var procedure: Procedure
    /// What decides the case: the version of the pack that it follows.
    public var rulebook: Rulebook
    public var state: CaseState
    public var toldOnce: ToldOnce
    /// The one complete list of what is missing or wrong.
    public var mending: [Mending]
    /// Fees that fall due, with the amounts of their day.
    public var fees: [FeeLine]
    public var clocks: [ClockReading]
    /// How the case stands against the conditions for its result, for the person and those who register or decide; `nil`
    /// where there are none, and once it is decided.
    public var eligibility: EligibilityReading?
    public var explain: [ExplainLine]
    public var looked: [LedgerEntry]
    /// Only the entries the reader may see and that this answer shows.
    public var visible: [String: ProfileEntry]
    /// Keys of those that this answer shows: to an official all of ``visible``, the person holds more than a page says.
    var shown: Set<String> = []
    /// Keys of all items that are filled in and that the reader may see, shown here or not.
    public var filled: Set<String> = []
    /// What bounds the permit to come and ends before it; empty where the answer does not say it.
    public var bounds: [BoundFact] = []
    /// The number of the permit, where the answer says it.
    public var permitNumber: String?
    /// How many items of each form are filled, of how many that must be; by form.
    public var formProgress: [FormProgress]
    public var conflicts: [OpenConflict]
    public var images: [CaseImage]
    public var permit: Permit?
    /// What became of the permit after it was issued, the oldest first; the person alone reads it here.
    public var permitChanges: [PermitChange] = []
    /// Steps after the result that may begin now and that the reader's office does.
    public var later: [Step]
    /// The reader's office does nothing in the case but answer.
    public var isAsked = false
    /// What the reader's office was asked, where it does nothing else in the case.
    public var questions: [AskedQuestion] = []
    /// New codes that the receipt got, the newest first; the person alone reads them here.
    public var reissues: [LedgerEntry] = []
    /// Who asked for the case, or something in it, without the right, the newest first; the person alone reads them.
    public var denials: [LedgerEntry] = []
    /// Statutory checks, as far as the reader learns of them.
    public var checks: [CheckView] = []
    /// Kinds of data that are kept and not used at the person's wish, of those that the reader's role shows.
    public var restricted: [Restricted] = []

    /// A kind of data that the person had restricted.
    public struct Restricted: Hashable, Sendable {
        public var group: ItemGroup
        public var restriction: OwnRestriction
        /// Why it is shown here all the same; `nil` where it is not shown.
        public var pass: RestrictionPass?
    }

    /// A question with the answer that was given.
    public struct AskedQuestion: Hashable, Sendable {
        /// Key of the step that asks.
        public var step: String
        public var question: Question
        public var answer: String?
    }

    /// How far a form is.
    public struct FormProgress: Hashable, Sendable {
        public var form: String
        public var filled: Int
        public var needed: Int
    }
}
