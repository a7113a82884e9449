import AnjuHTML

/// A thing known about somebody or something, with its name.
struct Fact: Hashable, Sendable {
    var label: String
    var value: Words
    /// Numbers that are compared character by character.
    var isCode = false

    /// Facts in a row.
    static func row(_ facts: [Fact]) -> HTML {
        if facts.isEmpty { return .nothing }
        return dl(.class("facts")) {
            for fact in facts {
                div {
                    dt { fact.label }
                    dd(.when(fact.isCode, .class("mono"))) { fact.value.html }
                }
            }
        }
    }

    /// Facts under one another, as a list of answers.
    static func column(_ facts: [Fact]) -> HTML {
        dl(.class("answers")) {
            for fact in facts {
                div {
                    dt { fact.label }
                    dd(.when(fact.isCode, .class("mono"))) { fact.value.html }
                }
            }
        }
    }
}
