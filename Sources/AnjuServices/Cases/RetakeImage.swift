public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Takes a picture of an open case again: whatever place its procedure has for one.
public struct RetakeImage: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Opens and judges a picture for a place; nothing of the case changes.
    ///
    /// Throws the codes of the intake, and as the call for who may not.
    public func judge(_ bytes: [UInt8], as slot: String, of id: ID<Case>, by actor: Actor) async throws
        -> KeepImage.Kept
    {
        let centre = centre
        let place = try await centre.read(as: actor, for: "case_step") { transaction in
            let work = try CaseWork(id, for: actor, centre: centre, in: transaction)
            let place = Place(kind: try Self.slot(slot, work, by: actor, in: transaction).kind.key, centre: work.centre)
            return Disclosed(
                place, .caseRead, on: id.rawValue, of: [work.record.person], in: id, detail: "image " + slot)
        }
        return try await place.centre.takeIn(bytes, as: place.kind)
    }

    /// What is measured, and by which version of the pack.
    private struct Place: Sendable {
        var kind: String
        var centre: Centre
    }

    /// Takes the picture into the case: it is the newest in its place, and the papers that it is are there.
    ///
    /// Throws `image.unknown` for a place that the procedure does not have or that others alone may see, what stands against the picture
    /// (`image.not-good` for a fault that bars it), `case.not-your-step`, `case.ended`, `case.changed`.
    public func callAsFunction(
        _ image: KeptImage, as slot: String, of id: ID<Case>, version: Int?, by actor: Actor
    ) async throws {
        let mint = ActionMint(actor: actor, count: 8, ambient: centre.ambient)
        let imageID: ID<CaseImage> = centre.ambient.id()
        let centre = centre
        try await centre.write(as: actor, for: "case_step") { transaction in
            var work = try CaseWork(id, for: actor, centre: centre, in: transaction)
            let place = try Self.slot(slot, work, by: actor, in: transaction)
            try work.requireVersion(version)
            if let violation = TakenImages.violation(image, place) {
                throw Problem.invalid([violation])
            }
            let person = work.record.person
            let taken = TakenImages(procedure: work.procedure, centre: work.centre, images: [slot: image])
            try taken.write(of: id, person: person, ids: [imageID], now: mint.now, in: transaction)
            if slot == "portrait" { try transaction.setPortrait(image.record.name, of: person) }
            try work.commit(mint.actions(taken.kinds), in: transaction, now: mint.now)
            if taken.hasException {
                return Audited((), .imageExcepted, on: id.rawValue, of: [person], in: id, detail: taken.detail)
            }
            return Audited((), .imageKept, on: id.rawValue, of: [person], in: id, detail: taken.detail)
        }
    }

    /// The place, where the actor's office does a step that it belongs to.
    private static func slot(
        _ key: String, _ work: CaseWork, by actor: Actor, in transaction: any ReadTransaction
    ) throws -> ImageSlot {
        let centre = work.centre
        try centre.require("case_step", .write, of: actor)
        try work.requirePart(by: actor, .write)
        let rights = ImageRights(procedure: work.procedure, rulebook: centre.rulebook)
        guard let slot = work.procedure.imageSlot(key, centre.dictionary),
            rights.maySee(slot, department: actor.department)
        else { throw centre.concealed(work.record, as: "image.unknown") }
        guard rights.mayTake(slot, department: actor.department) else {
            throw Problem(.refused, "case.not-your-step", ["step": slot.steps.first?.key ?? ""])
        }
        if work.state.status.isEnded {
            throw Problem(.conflict, "case.ended", ["status": work.state.status.rawValue])
        }
        return slot
    }
}
