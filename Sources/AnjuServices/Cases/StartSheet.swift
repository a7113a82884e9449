public import AnjuCore
public import AnjuDomain
import AnjuStore

/// The sheet of a procedure's first step before there is a case: for a new person, or one who has a file.
public struct StartSheet: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// The step, its sheet and the papers needed there.
    public struct Start: Sendable {
        public var procedure: Procedure
        public var step: Step
        public var sheet: CaptureSheet
        public var papers: [Paper]
        public var person: PersonRecord?
        /// Places for pictures that the actor's office fills, each with what it is.
        public var slots: [ImageSlot]
        /// Keys of those whose picture is on file and still good.
        public var onFile: Set<String> = []
        /// What it will cost, as far as it can be said before anything is typed.
        public var fees: [FeeLine]
    }

    /// Where the sheet was sent before (`isFirst` is false), its boxes say what was typed.
    ///
    /// Throws `procedure.unknown`, `person.unknown`, `access.denied`.
    public func callAsFunction(
        _ procedureID: String, for person: ID<Person>?, isFirst: Bool = true, by actor: Actor
    ) async throws -> Start {
        try await centre.admit("registration", .register, of: actor)
        let procedure = try await centre.procedure(procedureID, about: person)
        guard let step = procedure.steps.first(where: { $0.after.isEmpty }) else {
            throw Problem(.missing, "procedure.unknown")
        }
        let papers = procedure.papers.filter { $0.neededAt == step.key }
        let rights = ImageRights(procedure: procedure, rulebook: centre.rulebook)
        let slots = procedure.imageSlots(centre.dictionary).filter {
            rights.mayTakeAtStart($0, department: actor.department)
        }
        guard let person else {
            return Start(
                procedure: procedure, step: step, sheet: sheet(step, procedure, CaseFile()), papers: papers,
                person: nil, slots: slots, fees: fees(procedure, CaseFile()))
        }
        let centre = centre
        return try await centre.read(as: actor, for: "registration") { transaction in
            let known = try KnownFile(of: person, for: actor, centre: centre, in: transaction)
            let onFile = try known.images(
                for: procedure, document: known.file.offered["document"], centre: centre, in: transaction)
            let sight = try PersonSight(known.person, for: actor, "registration", centre: centre, in: transaction)
            let sheet = sheet(step, procedure, known.file).masked { sight.level(of: $0) == .full }
            let start = Start(
                procedure: procedure, step: step, sheet: sheet, papers: papers,
                person: sight.shown(known.person), slots: slots, onFile: Set(onFile.keys),
                fees: fees(procedure, known.file))
            var told = sheet.told(isFirst: isFirst)
            // The page says in which year the known person was born.
            if sight.isNamed { told.insert(centre.dictionary.nameGroup) }
            return Disclosed(start, .personRead, on: person.rawValue, of: [person], groups: Array(told))
        }
    }

    private func sheet(_ step: Step, _ procedure: Procedure, _ file: CaseFile) -> CaptureSheet {
        CaptureSheet(step: step, procedure: procedure, file: file, dictionary: centre.dictionary, day: centre.today)
    }

    private func fees(_ procedure: Procedure, _ file: CaseFile) -> [FeeLine] {
        let values = file.values(centre.dictionary, carries: procedure.carries)
        let context = ConditionContext(items: values, day: centre.today, zone: centre.zone)
        return FeeLine.list(procedure, centre.rulebook, state: CaseState(), context: context, today: centre.today)
    }
}
