public import AnjuCore
public import AnjuDocuments
public import AnjuDomain
import AnjuSeal
import AnjuStore

/// A permit with what its card says.
public struct PermitView: Sendable {
    public var permit: Permit
    public var caseNumber: String
    public var seal: String
    /// The card as it is printed, with what the reader sees of it.
    public var card: PermitCard
    /// Canonical values of the file that the reader sees.
    public var values: [String: String]
    public var title: LocalizedText
    public var hasPortrait: Bool
    /// Whether the reader may print its card now.
    public var mayPrint: Bool
    /// What became of it after it was issued, the oldest first.
    public var changes: [PermitChange]
    /// How one objects to what becomes of it, in the procedure's words.
    public var remedy: LocalizedText?
    /// Steps of its case that may begin now and that the reader's office does.
    public var later: [Step]
}

/// Shows a permit to an official who takes part in its case.
public struct ViewPermit: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Throws `permit.unknown`, also for who takes no part in its case.
    ///
    /// Where something that the seal says is blocked there is no seal in it. `isCard` leaves out what the card does not show.
    public func callAsFunction(
        _ id: ID<Permit>, isCard: Bool = false, by actor: Actor
    ) async throws -> PermitView {
        let centre = centre
        let now = centre.ambient.now()
        return try await centre.read(as: actor, for: "case_step") { transaction in
            try centre.require("case_step", of: actor)
            guard let permit = try transaction.permit(id), let seal = try transaction.seal(of: id) else {
                throw Problem(.missing, "permit.unknown")
            }
            let work = try CaseWork(
                permit.caseID, for: actor, centre: centre, in: transaction, orSay: "permit.unknown")
            try work.requirePart(by: actor, orSay: "permit.unknown")
            let sight = CaseSight(work, actor, for: "case_step")
            if !sight.seesPermit { throw centre.concealed(work.record, as: "permit.unknown") }
            let person = try transaction.person(permit.person)
            let visible = sight.visible().filter { !isCard || CardPaper.items.contains($0.key) }.mapValues(\.value)
            let shownSeal = sight.isNamed ? seal : ""
            let paper = CardPaper(
                centre: work.centre, permit: permit, procedure: work.procedure, values: visible,
                language: person?.language ?? .chinese)
            let view = PermitView(
                permit: permit, caseNumber: work.record.core.number, seal: shownSeal,
                card: paper.card(seal: try QRCode(sight.isNamed ? seal : permit.number), portrait: nil, made: now),
                values: visible,
                title: work.procedure.outputs.first { $0.key == permit.kind }?.title ?? work.procedure.title,
                hasPortrait: sight.seesPicture("portrait") && person?.portrait != nil,
                mayPrint: PrintCard.isOffered(permit, sight, on: centre.zone.day(of: now)),
                changes: try transaction.changes(of: id, sealer: centre.sealer),
                remedy: work.centre.rulebook.remedies[work.procedure.remedy]?.text,
                later: try work.later(for: actor, in: transaction))
            return Disclosed(
                view, .caseRead, on: id.rawValue, of: [permit.person],
                groups: Array(view.told(by: sight, of: permit)), in: permit.caseID)
        }
    }
}

extension PermitView {
    /// Groups of which it shows something: values, the number, and who it is where the seal says that.
    fileprivate func told(by sight: CaseSight, of permit: Permit) -> Set<String> {
        let dictionary = sight.work.centre.dictionary
        var told = dictionary.groups(of: values.keys)
        if let group = sight.work.centre.rulebook.numberGroup(of: permit) { told.insert(group) }
        if !seal.isEmpty { told.insert(dictionary.nameGroup) }
        return told
    }
}
