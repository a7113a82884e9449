/// What one step of checking a proof file found; the words are those that the offline checker shows too.
public struct ProofFinding: Hashable, Sendable {
    /// What is checked, in this order.
    public enum Step: String, Hashable, Sendable, CaseIterable {
        /// The file is a proof and opens an entry.
        case file
        /// The entry is about the person of the file.
        case person
        /// The entry, made anew with its salt, stands at its place under the root of the checkpoint.
        case place
        /// The log's key has signed the checkpoint.
        case log
        /// A witness has seen the checkpoint.
        case witness
    }

    /// What was found.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        case read, unreadable
        case named
        case notNamed = "not-named"
        case included
        case notIncluded = "not-included"
        case signed
        /// Nobody said which key the log has: nothing is proven by a signature of anybody.
        case noKey = "no-key"
        /// What was given is no key of that kind.
        case badKey = "bad-key"
        /// The key is of a log with another name.
        case otherLog = "other-log"
        /// No signature names the key.
        case otherKey = "other-key"
        /// A signature names the key and is not its.
        case forged
        case seen
        case notSeen = "not-seen"
        /// No witness was asked about.
        case noWitness = "no-witness"

        /// Whether the step held; `nil` where it was not asked.
        public var holds: Bool? {
            switch self {
            case .read, .named, .included, .signed, .seen: true
            case .noKey, .noWitness: nil
            case .unreadable, .notNamed, .notIncluded, .badKey, .otherLog, .otherKey, .forged, .notSeen: false
            }
        }
    }

    public let step: Step
    public let reason: Reason
    /// The log or the witness, where there is one by name.
    public let about: String

    init(_ step: Step, _ reason: Reason, about: String = "") {
        (self.step, self.reason, self.about) = (step, reason, about)
    }
}
