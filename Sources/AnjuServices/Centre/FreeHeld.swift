import AnjuCore
import AnjuSQL
import AnjuStore

/// Lets go of what a process held when it died, for one that is alone with the database: work goes on at once, where others wait
/// until what was held is free by itself.
public struct FreeHeld: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Done before anything else is begun.
    public func callAsFunction() async throws {
        let now = centre.ambient.now()
        try await centre.ledger.writeImpersonal { try $0.freeHeld(at: now) }
    }
}
