public import AnjuCore

/// A number that an authority gave, in its one canonical spelling.
public protocol Identifier: Hashable, Sendable {
    /// The spelling that is stored, compared and hashed.
    var canonical: String { get }
    /// What the number says about its holder.
    var facts: IdentityFacts { get }
    /// Reads what was typed; `today` judges births and centuries.
    static func check(_ text: String, today: CalendarDate) -> IdentifierReading<Self>
}
