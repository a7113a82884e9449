import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// What stands against folding one file into another, as the two are now.
struct MergeObstacles {
    let centre: Centre
    let transaction: any ReadTransaction
    let now: Instant

    /// Codes of everything that stands against it, each with what it is about; nothing where it may be done.
    func codes(kept: ID<Person>, folded: ID<Person>) throws -> [Violation] {
        if kept == folded { return [Violation("keep", "merge.same-file")] }
        guard try transaction.person(kept) != nil, try transaction.person(folded) != nil else {
            return [Violation("keep", "merge.folded-already")]
        }
        var found: [Violation] = []
        if try !transaction.blocked(among: [kept, folded], at: now).isEmpty {
            found.append(Violation("keep", "merge.protected"))
        }
        if let procedure = try clash(of: kept, folded, \.openProcedures) {
            found.append(Violation("keep", "merge.open-cases", ["procedure": procedure]))
        }
        if try clash(of: kept, folded, \.permitKinds) != nil { found.append(Violation("keep", "merge.permits")) }
        if try clash(of: kept, folded, \.openRequests) != nil { found.append(Violation("keep", "merge.requests")) }
        if try transaction.sharesGuardian(kept, folded) { found.append(Violation("keep", "merge.guardians")) }
        return found
    }

    private func clash(
        of one: ID<Person>, _ other: ID<Person>, _ part: KeyPath<SoleHoldings, Set<String>>
    ) throws -> String? {
        let (mine, theirs) = (try transaction.soleHoldings(of: one), try transaction.soleHoldings(of: other))
        return mine[keyPath: part].intersection(theirs[keyPath: part]).min()
    }
}
