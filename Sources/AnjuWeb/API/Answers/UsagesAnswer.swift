import AnjuCore
import AnjuDomain
import AnjuServices

/// The answer of `findUsage`: the members of Estonia's Data Tracker, and ours after them.
struct UsagesAnswer: Encodable, Sendable {
    /// One entry of the ledger about the person.
    struct Usage: Encodable, Sendable {
        let logtime: String
        /// In words.
        let action: String
        /// The department that acted; `receiverName` is the office or department in words.
        let receiverCode: String
        let receiverName: String
        /// Through what: `official`, `person`, `program`.
        let receiverSystem: String
        let entry: String
        let actionCode: String
        let purpose: String
        let legalBasis: String
        let dataGroups: [String]
        /// Where the proof of the entry is downloaded.
        let proof: String
    }

    let totalUsages: Int
    let usages: [Usage]

    init(_ found: FindUsage.Found, of session: OwnSession, in words: OwnWords) {
        totalUsages = found.total
        usages = found.looks.map { look in
            Usage(
                logtime: look.entry.at.description, action: words.action(look), receiverCode: look.entry.department,
                receiverName: words.who(look, in: session), receiverSystem: look.actorKind.rawValue,
                entry: look.entry.id.rawValue, actionCode: look.entry.action.rawValue, purpose: look.entry.purpose,
                legalBasis: look.entry.law, dataGroups: look.entry.groups,
                proof: "/my-file/looks/\(look.entry.id.rawValue)/proof")
        }
    }
}
