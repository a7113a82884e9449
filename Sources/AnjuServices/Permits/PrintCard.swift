public import AnjuCore
import AnjuDocuments
public import AnjuDomain
import AnjuSeal
import AnjuStore

/// Prints the permit's card: ID-1, with portrait, names in every script, and the seal.
public struct PrintCard: Sendable {
    let centre: Centre
    /// Whether what is made up here says so on the card.
    let isSpecimen: Bool
    /// Whom its holder may call.
    let help: String?

    /// `isSpecimen` has no default: whoever prints says whether this is a demonstration.
    public init(centre: Centre, isSpecimen: Bool, help: String? = nil) {
        (self.centre, self.isSpecimen, self.help) = (centre, isSpecimen, help)
    }

    /// Only the department that hands the permit out prints it.
    ///
    /// A permit that is suspended, ended, cancelled or expired is not printed: throws `permit.not-in-force`.
    /// Throws `permit.card-blocked` where something that the card must show is blocked, `permit.unknown`, `case.unknown`, `case.not-your-step`, and the paper's own codes.
    public func callAsFunction(_ id: ID<Permit>, by actor: Actor) async throws -> [UInt8] {
        let centre = centre
        let now = centre.ambient.now()
        let found = try await centre.read(as: actor, for: "case_step", .print) { transaction in
            try centre.require("case_step", .print, of: actor)
            guard let permit = try transaction.permit(id), let seal = try transaction.seal(of: id) else {
                throw Problem(.missing, "permit.unknown")
            }
            guard permit.isGood(on: centre.zone.day(of: now)) else {
                throw Problem(.conflict, "permit.not-in-force", ["number": permit.number])
            }
            let work = try CaseWork(
                permit.caseID, for: actor, centre: centre, in: transaction, orSay: "permit.unknown")
            try work.requirePart(by: actor, .print, orSay: "permit.unknown")
            try Self.requireOffice(of: permit, work, by: actor)
            let sight = CaseSight(work, actor, for: "case_step")
            try Self.requireUnblocked(sight)
            let person = try transaction.person(permit.person)
            let found = Found(
                permit: permit, seal: seal, work: work,
                values: sight.visible().filter { CardPaper.items.contains($0.key) }.mapValues(\.value),
                language: person?.language ?? .chinese,
                portrait: try person?.portrait.flatMap { try transaction.blob($0) })
            return Disclosed(
                found, .permitPrinted, on: id.rawValue, of: [permit.person], groups: Array(found.told),
                in: permit.caseID)
        }
        return try card(found, now: now).render()
    }

    /// Whether this reader may print the card today: what a page offers is what this use case does.
    static func isOffered(_ permit: Permit, _ sight: CaseSight, on day: CalendarDate) -> Bool {
        permit.isGood(on: day) && (try? requireOffice(of: permit, sight.work, by: sight.actor)) != nil
            && (try? requireUnblocked(sight)) != nil
    }

    /// Throws `case.not-your-step` for who does not do the step that makes the permit.
    private static func requireOffice(of permit: Permit, _ work: CaseWork, by actor: Actor) throws {
        guard let step = work.procedure.outputs.first(where: { $0.key == permit.kind })?.step else { return }
        try work.centre.requireStep(try work.step(step), of: work.procedure, by: actor)
    }

    private struct Found: Sendable {
        var permit: Permit
        var seal: String
        var work: CaseWork
        /// What the card shows, as far as the office sees it.
        var values: [String: String]
        var language: LanguageTag
        var portrait: BlobRecord?

        /// Groups of which the card shows something.
        var told: Set<String> {
            let dictionary = work.centre.dictionary
            var told = dictionary.groups(of: values.keys).union([dictionary.nameGroup])
            if let group = work.centre.rulebook.numberGroup(of: permit) { told.insert(group) }
            if portrait != nil { told.insert(dictionary.group(ofPicture: "portrait")) }
            return told
        }
    }

    /// Throws `permit.card-blocked` where something that the card must show is blocked: a card without it is no card.
    private static func requireUnblocked(_ sight: CaseSight) throws {
        let dictionary = sight.work.centre.dictionary
        let carried = CardPaper.items.filter { sight.work.values[$0] != nil }
        let groups = dictionary.groups(of: carried).union([dictionary.group(ofPicture: "portrait")])
        if groups.contains(where: sight.isBlocked) { throw Problem(.conflict, "permit.card-blocked") }
    }

    private func card(_ found: Found, now: Instant) throws -> PermitCard {
        let values = found.values
        guard values["birth_date"].flatMap({ PartialDate($0) }) != nil else {
            throw Problem(.invalid, "permit.no-birth-date")
        }
        let paper = CardPaper(
            centre: found.work.centre, permit: found.permit, procedure: found.work.procedure, values: values,
            language: found.language)
        var card = paper.card(
            seal: try QRCode(found.seal), portrait: try found.portrait.map { try centre.content(of: $0) }, made: now)
        (card.isSpecimen, card.help) = (isSpecimen, help)
        return card
    }
}
