public import AnjuCore
public import AnjuDomain
import AnjuStore

/// The forms filled in a case, the oldest first, each with what the reader may see of it.
public struct ListSubmissions: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// A filled form without what the reader's role does not see.
    public struct Shown: Hashable, Sendable {
        public var id: ID<Submission>
        public var form: String
        public var at: Instant
        /// Code of the list `collection_channel`.
        public var channel: String
        public var language: LanguageTag
        public var actor: Actor
        /// Canonical values by item key.
        public var values: [String: String]
    }

    /// Throws `case.unknown` also where the case is not of the actor's office.
    public func callAsFunction(of id: ID<Case>, by actor: Actor) async throws -> [Shown] {
        let view = ViewCase(centre: centre)
        let purpose = try await centre.enteringDenial(for: "case_step", of: actor) { try view.purpose(of: actor) }
        let centre = centre
        return try await centre.read(as: actor, for: purpose) { transaction in
            let work = try CaseWork(id, for: actor, centre: centre, in: transaction)
            try work.requirePart(by: actor, for: purpose)
            let sight = CaseSight(work, actor, for: purpose)
            let seen = Set(work.centre.dictionary.items.filter(sight.sees).map(\.key))
            let filled = try transaction.submissions(of: id, sealer: centre.sealer).filter {
                filled in
                sight.isAtWork && (sight.seesForm(filled.form) || filled.values.keys.contains(where: seen.contains))
            }
            let shown = filled.map { submission in
                Shown(
                    id: submission.id, form: submission.form, at: submission.at, channel: submission.channel,
                    language: submission.language, actor: submission.actor,
                    values: Self.shown(submission.values, sight))
            }
            let told = work.centre.dictionary.groups(of: shown.flatMap(\.values.keys))
            return Disclosed(
                shown, .caseRead, on: id.rawValue, of: [work.record.person], groups: Array(told), in: id,
                detail: "submissions")
        }
    }

    /// As much of each value as the reader sees.
    private static func shown(_ values: [String: String], _ sight: CaseSight) -> [String: String] {
        var shown: [String: String] = [:]
        for item in sight.work.centre.dictionary.items {
            if let value = values[item.key] { shown[item.key] = sight.level(of: item).shown(value) }
        }
        return shown
    }
}
