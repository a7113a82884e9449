import AnjuCore
public import AnjuDomain

/// A test that stands beside a pack: what is given, and what the pack should make of it.
public struct PackTest: Sendable {
    /// What is asked.
    public enum Subject: Sendable {
        case procedure(Given)
        case period(PeriodQuestion)
        case sight(SightQuestion)
        case check(CheckQuestion)
    }

    /// A case of a procedure, as far as it has come.
    public struct Given: Hashable, Sendable {
        public var procedure: String
        /// The moment at which everything is asked: a day alone means its noon.
        public var at: String
        public var area: String?
        public var items: [String: String] = [:]
        public var facts: [String: String] = [:]
        public var papers: [String] = []
        public var shared: [String] = []
        public var forms: [String] = []
        public var requested: Set<String> = []
        public var events: [Event] = []

        init(procedure: String, at: String, area: String?) {
            (self.procedure, self.at, self.area) = (procedure, at, area)
        }
    }

    /// Something that happened in the case.
    public struct Event: Hashable, Sendable {
        /// What a pack test is about.
        public enum What: Hashable, Sendable {
            case event(String)
            case step(String, outcome: String, grounds: [String])
            case extended(clock: String)
            case opened(procedure: String)
            case withdrawn
        }

        public var at: String
        public var what: What
    }

    /// A period from a moment.
    public struct PeriodQuestion: Hashable, Sendable {
        public var value: Int
        public var unit: TimeUnit
        public var from: String
        public var direction: Clock.Direction
        public var moved: Bool
    }

    /// What a role sees.
    public struct SightQuestion: Hashable, Sendable {
        public var role: String
        public var purpose: String
        public var department: String?
        public var procedure: String?
        public var step: String?
    }

    /// A statutory check that is proposed at a moment.
    public struct CheckQuestion: Hashable, Sendable {
        /// Key of its ground.
        public var ground: String
        public var from: String
    }

    public let name: String
    public let file: String
    public let line: Int
    public let subject: Subject
    /// Expected values, by the key under `expect`.
    public let expect: [String: PackValue]
}
