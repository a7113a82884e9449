public import AnjuCore
public import AnjuDomain
import AnjuImages
import AnjuSQL
import AnjuStore

/// Takes a picture of an open case again: the portrait, or a paper that is a picture.
public struct RetakeImage: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// A picture that was looked at, before it is taken into the case.
    public struct Judged: Sendable {
        public var image: KeptImage
        public var findings: [PortraitFinding]
        /// Whether nothing is wrong with it.
        public var isGood: Bool { findings.allSatisfy(\.isMet) }
    }

    /// Opens and judges a picture of `kind`; nothing of the case changes.
    ///
    /// Throws the codes of the intake, and as the call for who may not.
    public func judge(_ bytes: [UInt8], as kind: String, of id: ID<Case>, by actor: Actor) async throws -> Judged {
        let centre = centre
        try await centre.ledger.read(as: actor, for: "case_step", law: "PIPL Art.13(3)") { transaction in
            let work = try CaseWork(id, centre: centre, in: transaction)
            _ = try Self.papers(kind, work, by: actor)
            return Disclosed((), .caseRead, on: id.rawValue, of: [work.record.person], in: id, detail: "image " + kind)
        }
        let incoming = try ImageIntake.read(bytes)
        let findings =
            try kind == "portrait"
            ? PortraitCheck.judge(incoming).findings : DocumentImageCheck.judge(incoming).findings
        return Judged(image: try await centre.keep(incoming.jpeg), findings: findings.map(PortraitFinding.init))
    }

    /// Takes the picture into the case: it is the newest of its kind, and the papers that it is are there.
    ///
    /// Throws `image.unknown` for a kind that the procedure does not need, `case.not-your-step`, `case.ended`, `case.changed`.
    public func callAsFunction(
        _ image: KeptImage, as kind: String, of id: ID<Case>, version: Int?, by actor: Actor
    ) async throws {
        let mint = ActionMint(actor: actor, count: 8, ambient: centre.ambient)
        let imageID: ID<CaseImage> = centre.ambient.id()
        let centre = centre
        try await centre.ledger.write(as: actor, for: "case_step", law: "PIPL Art.13(3)") { transaction in
            var work = try CaseWork(id, centre: centre, in: transaction)
            let papers = try Self.papers(kind, work, by: actor)
            try work.requireVersion(version)
            let (blob, person) = (image.record, work.record.person)
            try transaction.useBlob(blob, at: mint.now)
            try transaction.insert(
                CaseImage(id: imageID, kind: kind, blob: blob.name, at: mint.now), of: id, person: person)
            if kind == "portrait" { try transaction.setPortrait(blob.name, of: person) }
            let kinds = papers.map { CaseAction.Kind.paper(id: $0.id, how: .kept(blob: blob.name)) }
            try work.commit(mint.actions(kinds), in: transaction, now: mint.now)
            return Audited((), .imageKept, on: id.rawValue, of: [person], in: id, detail: kind)
        }
    }

    /// The papers of the case that are a picture of `kind`, where the actor's office does the step that needs one.
    private static func papers(_ kind: String, _ work: CaseWork, by actor: Actor) throws -> [Paper] {
        let centre = work.centre
        try centre.require("case_step", of: actor)
        try centre.requirePart(in: work.procedure, of: work.record, by: actor)
        let papers = work.procedure.papers.filter { $0.proof == .image(kind) }
        guard !papers.isEmpty else { throw Problem(.missing, "image.unknown") }
        let own = papers.contains { paper in
            work.procedure.step(paper.neededAt).map { work.rules.mayDo($0, department: actor.department) } ?? false
        }
        guard own else { throw Problem(.refused, "case.not-your-step", ["step": papers[0].neededAt]) }
        if work.state.status.isEnded {
            throw Problem(.conflict, "case.ended", ["status": work.state.status.rawValue])
        }
        return papers
    }
}
