import AnjuCore
public import AnjuDomain
public import AnjuLog
import AnjuSQL
public import AnjuServices
public import AnjuStore

extension TestCentre {
    /// Leaves `count` entries about two people each.
    public func enter(_ count: Int, by actor: Actor = TestOfficials.clerk) async throws {
        for turn in 0..<count {
            let people: [ID<Person>] = [centre.ambient.id(), centre.ambient.id()]
            try await centre.ledger.read(as: actor, for: "registration", law: "PIPL Art.13(3)") { _ in
                Disclosed((), .personSearched, on: "search \(turn)", of: people, groups: ["identity", "document"])
            }
        }
    }

    /// The sequencer of a process called `holder`.
    public func sequencer(_ holder: String = "one") -> Sequencer { Sequencer(centre: centre, holder: holder) }

    /// What a check of the whole log finds.
    public func logFaults(kept: [SignedCheckpoint] = []) async throws -> [LogFault] {
        try await VerifyLog(centre: centre)(kept: kept).faults
    }

    /// The newest checkpoint.
    public func checkpoint() async throws -> SignedCheckpoint? { try await database.read { try $0.checkpoint() } }
}
