public import AnjuCore

/// An article that a procedure rests on.
public struct LegalReference: Hashable, Sendable {
    public var law: String
    public var note: String?

    public init(law: String, note: String? = nil) {
        (self.law, self.note) = (law, note)
    }
}

/// Forms that must be held about the applicant before: all of them, or any.
public enum OnFile: Hashable, Sendable {
    case all([String])
    case any([String])

    /// Those that are filled where nothing is held: of several of which any is enough, the first.
    public var forms: [String] {
        switch self {
        case .all(let forms): forms
        case .any(let forms): Array(forms.prefix(1))
        }
    }
}

/// An item that takes its value from another of the same file, because both say the same here.
public struct Carry: Hashable, Sendable {
    public var from: String
    public var to: String

    public init(from: String, to: String) {
        (self.from, self.to) = (from, to)
    }
}

/// What a condition needs to know and no item says.
public struct Fact: Hashable, Sendable {
    public var key: String
    public var text: LocalizedText
    /// `boolean` or `code`.
    public var type: String
    public var values: [String]
    /// `applicant`, `program`, `pack` or a department.
    public var setBy: String
    public var defaultValue: String?

    public init(
        key: String, text: LocalizedText, type: String, values: [String] = [], setBy: String,
        defaultValue: String? = nil
    ) {
        (self.key, self.text, self.type) = (key, text, type)
        (self.values, self.setBy, self.defaultValue) = (values, setBy, defaultValue)
    }
}

/// Conditions for the result, combined by all or by any.
public struct Eligibility: Hashable, Sendable {
    /// One condition, with the ground of refusal when it fails.
    public struct Rule: Hashable, Sendable {
        public var key: String
        public var text: LocalizedText
        public var when: Condition
        /// Code of the refusal ground.
        public var otherwise: String
        public var law: String
        public var certainty: Certainty

        public init(
            key: String, text: LocalizedText, when: Condition, otherwise: String, law: String, certainty: Certainty
        ) {
            (self.key, self.text, self.when) = (key, text, when)
            (self.otherwise, self.law, self.certainty) = (otherwise, law, certainty)
        }
    }

    public var rules: [Rule]
    /// One rule is enough.
    public var any: Bool

    public init(_ rules: [Rule], any: Bool = false) {
        (self.rules, self.any) = (rules, any)
    }
}

/// When a fee is due.
public struct FeeDue: Hashable, Sendable {
    public var code: String
    public var step: String
    /// For whom, beside the condition of the fee itself.
    public var when: Condition?

    public init(code: String, step: String, when: Condition? = nil) {
        (self.code, self.step, self.when) = (code, step, when)
    }
}

/// What is looked at in a step; a failed check is shown with its reason and decides nothing by itself.
public struct Check: Hashable, Sendable {
    public var key: String
    public var step: String
    public var text: LocalizedText
    public var law: String?
    /// Looked at by the program where there is a rule, by people otherwise.
    public var rule: Condition?
    /// Its dates count from the day of filing, not from the day on which it is looked at.
    public var countsFromFiling = false

    public init(key: String, step: String, text: LocalizedText, law: String? = nil, rule: Condition? = nil) {
        (self.key, self.step, self.text, self.law, self.rule) = (key, step, text, law, rule)
    }
}
