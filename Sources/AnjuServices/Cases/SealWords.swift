import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Seals the words, grounds and answers that an older program wrote in plain; `anju migrate` does it after the schema.
public struct SealWords: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Rows of one transaction.
    static let chunk = 500

    /// How many rows were sealed; none where all were.
    public func callAsFunction() async throws -> Int {
        let (sealer, shown) = (centre.sealer, grounds)
        var sealed = try await write { try $0.sealGrounds(shown, sealer: sealer) }
        guard try await centre.ledger.readImpersonal({ try $0.unsealedWords() }) > 0 else { return sealed }
        while true {
            let count = try await write { try $0.sealWords(limit: Self.chunk, sealer: sealer) }
            sealed += count
            if count < Self.chunk { return sealed }
        }
    }

    /// What everybody else is told in place of each ground that few are told; empty where that is nothing.
    private var grounds: [String: String] {
        centre.rulebook.grounds.filter { !$0.value.shownTo.isEmpty }.mapValues { $0.shownAs ?? "" }
    }

    private func write(_ work: @escaping @Sendable (any WriteTransaction) throws -> Int) async throws -> Int {
        try await centre.write(as: .program, for: "operation", .administer) { transaction in
            let count = try work(transaction)
            return Audited(count, .wordsSealed, on: "case_action", detail: "\(count)")
        }
    }
}
