import AnjuCore
import AnjuDomain
import AnjuLog
import AnjuServices
import AnjuStore

extension House {
    /// Does an errand on the log.
    func perform(_ errand: LogErrand) async throws -> LogAnswer {
        switch errand {
        case .verify(let kept):
            let verdict = try await VerifyLog(centre: centre)(kept: try kept.map { try Self.checkpoint($0) })
            let more = try await WitnessRound(centre: centre, witnesses: configuration.witnesses).faults()
            return .report(LogReport(verdict, log: centre.logSigner.key.name, more: more))
        case .prove(let entry, let person):
            guard let entry = ID<LedgerEntry>(entry), let person = ID<Person>(person) else {
                throw Problem(.missing, "entry.unknown")
            }
            let prove = ProveEntry(centre: centre, witnesses: configuration.witnesses.map(\.key))
            return .proof(try await prove(entry, of: person, by: .program, law: "PIPL Art.45").text)
        case .export(let folder): return .exported(entries: try await ExportLog(centre: centre)(into: folder))
        case .stamp: return try await stamp()
        }
    }

    private func stamp() async throws -> LogAnswer {
        guard let authority = configuration.timestampAuthority else { return .nothingNew }
        do {
            let stamp = try await StampRound(centre: centre, authority: authority).run(atOnce: true)
            return stamp.map { .stamped(size: $0.size, at: $0.at.description) } ?? .nothingNew
        } catch let fault as TimestampFault {
            throw CommandFailure(
                "\(authority.address): \(fault)", mend: "look whether it answers RFC 3161 over HTTP, and ask again")
        }
    }

    private static func checkpoint(_ note: String) throws -> SignedCheckpoint {
        do { return try SignedCheckpoint(note) } catch {
            throw CommandFailure(
                "what was kept is no checkpoint: \(error)", mend: "keep what /log/checkpoint answers, byte for byte",
                .usage)
        }
    }
}
