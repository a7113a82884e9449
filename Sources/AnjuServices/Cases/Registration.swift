import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// One registration: everything made outside the transaction, and what happens inside it.
struct Registration: Sendable {
    let centre: Centre
    let procedure: Procedure
    let step: Step
    let person: ID<Person>
    let isNew: Bool
    let request: CaptureRequest
    let actor: Actor
    let images: [String: KeptImage]
    let fold: CaptureFold
    let mint: ActionMint
    let caseID: ID<Case>
    let imageIDs: [ID<CaseImage>]
    let ticket: SerialTicket
    let code: String
    let codeHash: String
    let fingerprint: String

    init(
        centre: Centre, procedure: Procedure, step: Step, person: ID<Person>?, request: CaptureRequest, actor: Actor,
        images: [String: KeptImage]
    ) {
        (self.centre, self.procedure, self.step) = (centre, procedure, step)
        (self.request, self.actor, self.images) = (request, actor, images)
        isNew = person == nil
        self.person = person ?? centre.ambient.id()
        mint = ActionMint(actor: actor, present: request.present, count: 32, ambient: centre.ambient)
        var fold = CaptureFold(
            step: step, procedure: procedure, request: request, actor: actor, now: mint.now, centre: centre)
        fold.isOfNewPerson = isNew
        self.fold = fold
        caseID = centre.ambient.id()
        ticket = SerialTicket("case", year: centre.zone.day(of: mint.now).year, from: centre.serials)
        let ambient = centre.ambient
        imageIDs = procedure.imageSlots(centre.dictionary).map { _ in ambient.id() }
        code = AccessCode.make(centre.ambient.random(AccessCode.bytes))
        codeHash = AccessCode.hash(code, centre.vault)
        fingerprint = centre.vault.blindIndex(Self.said(procedure, person, request), group: "request")
    }

    /// Everything the request says, so that the same key with anything else is told from the same request.
    private static func said(_ procedure: Procedure, _ person: ID<Person>?, _ request: CaptureRequest) -> String {
        let typed = request.typed.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let lists = [request.fromDocument, request.papersSeen, request.present, request.still].map {
            $0.sorted().joined(separator: ",")
        }
        let head = [procedure.id, person?.rawValue ?? "", request.channel, request.language.rawValue]
        return (head + lists + typed).map { "\($0.utf8.count):\($0)" }.joined()
    }

    var law: String { procedure.legalBasis.first?.law ?? "" }

    /// The answer to a request with the same key, or `request.key-reused` where it said something else.
    func repeated() async throws -> OpenCase.Opened? {
        guard request.key != nil else { return nil }
        return try await centre.ledger.readImpersonal { try repeated($0) }
    }

    /// What there is before the write: the answer to a request with the same key, or else everything worked out.
    func prepared(_ limit: SearchLimit) async throws -> PreparedRegistration {
        try await centre.ledger.prepare { snapshot in
            if let repeated = try repeated(snapshot) { return PreparedRegistration(repeated: repeated) }
            if try limit.isOver(in: snapshot) { return PreparedRegistration(isOverLimit: true) }
            return PreparedRegistration(rehearsed: rehearsed(on: snapshot))
        }
    }

    private func repeated(_ transaction: any ReadTransaction) throws -> OpenCase.Opened? {
        guard let key = request.key, let before = try transaction.request(key, of: actor.id) else { return nil }
        guard before.fingerprint == fingerprint else { throw Problem(.invalid, "request.key-reused") }
        guard let id = ID<Case>(before.resource), let record = try transaction.caseRecord(id) else { return nil }
        return OpenCase.Opened(id: id, number: record.core.number, code: "", open: [], wasRepeated: true)
    }

    /// Registers in this transaction: works everything out, then writes it.
    func run(_ transaction: any WriteTransaction) throws -> Audited<OpenCase.Opened> {
        try remember(transaction)
        let begun = try begun(transaction)
        let number = try add(begun, transaction)
        try write(begun, transaction)
        return opened(begun, number: number)
    }

    /// Registers what was worked out beforehand.
    ///
    /// Throws ``Rehearsal/Outdated`` where it holds no longer.
    func run(_ rehearsed: RehearsedRegistration, _ transaction: any WriteTransaction) throws -> Audited<OpenCase.Opened>
    {
        try remember(transaction)
        let number = try add(rehearsed.begun, transaction)
        try rehearsed.script.perform(in: transaction)
        return opened(rehearsed.begun, number: number)
    }

    /// Works the registration out on a snapshot, beside other writers; nothing where a rule refuses it, which the
    /// transaction itself then says.
    func rehearsed(on snapshot: any ReadTransaction) -> RehearsedRegistration? {
        let rehearsal = Rehearsal(on: snapshot)
        guard let begun = try? begun(rehearsal), (try? write(begun, rehearsal)) != nil else { return nil }
        return RehearsedRegistration(begun: begun, script: rehearsal.script)
    }

    private func remember(_ transaction: any WriteTransaction) throws {
        guard let key = request.key else { return }
        let remembered = RememberedRequest(fingerprint: fingerprint, status: 201, resource: caseID.rawValue)
        try transaction.remember(key, of: actor.id, as: remembered, at: mint.now)
        try transaction.endDraft(ofForm: key, account: actor.id, at: mint.now)
    }

    /// Reads and checks what was typed, folds it, and begins the case with it; writes nothing.
    private func begun(_ transaction: any ReadTransaction) throws -> BegunCase {
        var file = CaseFile(subjects: ["person": person.rawValue])
        let known = isNew ? nil : try KnownFile(of: person, for: actor, centre: centre, in: transaction)
        if let known { file = known.file }
        let register = RegisterItems(centre: centre, procedure: procedure)
        try register.take(into: &file, of: person, in: transaction)
        try register.fill(&file, of: person, in: transaction)
        let sheet = fold.reader.sheet(of: file)
        let (values, violations) = fold.reader.read(file, sheet: sheet)
        let faults = violations + pictureFaults
        guard faults.isEmpty else { throw Problem.invalid(faults) }
        let record = CaseRecord(
            core: Case(
                id: caseID, number: "", procedure: procedure.id, pack: centre.rulebook.pack.hash, area: actor.area,
                openedAt: mint.now, version: 0),
            person: person, status: .draft, codeHash: codeHash, endedAt: nil)
        var work = CaseWork(record, procedure: procedure, file: file, centre: centre)
        let folded = try fold.folded(values, sheet: sheet, into: &work, in: transaction)
        let onFile = try known?.images(
            for: procedure, document: work.file.subjects["document"], centre: centre, in: transaction)
        let taken = TakenImages(
            procedure: procedure, centre: centre, images: (onFile ?? [:]).merging(images) { $1 })
        var kinds: [CaseAction.Kind] = [.opened(entry: step.key)] + (try register.facts(of: person, in: transaction))
        kinds += folded.kinds + papersSeen + taken.kinds
        let state = work.state(after: mint.actions(kinds))
        let open = remaining(work, state)
        kinds.append(.toldOnce(missing: missing(work, state), language: request.language.rawValue))
        if open.isEmpty { kinds.append(.completed(step: step.key)) }
        let final = work.begin(mint.actions(kinds))
        return BegunCase(
            work, subjects: file.subjects, folded: folded, taken: taken, open: open, submitted: kinds.submitted,
            steps: work.worklist(final, now: mint.now))
    }

    /// Adds the person who is new, and the case under its number.
    private func add(_ begun: BegunCase, _ transaction: any WriteTransaction) throws -> String {
        if isNew {
            var record = PersonRecord(id: person, area: actor.area, values: begun.values, createdAt: mint.now)
            record.portrait = images["portrait"]?.record.name
            try transaction.insert(record, nameKeys: begun.nameKeys)
        }
        var record = begun.work.record
        record.core.number = try number(transaction)
        try transaction.insert(record, subjects: begun.subjects)
        return record.core.number
    }

    /// Writes everything that hangs on the person and the case; asks nothing.
    private func write(_ begun: BegunCase, _ transaction: any WriteTransaction) throws {
        try begun.folded.write(begun.work, fold.projection, in: transaction)
        try begun.taken.write(
            of: caseID, person: person, ids: imageIDs, now: mint.now, isFirst: true, in: transaction)
        if !isNew, let portrait = images["portrait"] { try transaction.setPortrait(portrait.record.name, of: person) }
        try transaction.begin(caseID, with: begun.work.actions, steps: begun.steps, sealer: centre.sealer)
    }

    private func opened(_ begun: BegunCase, number: String) -> Audited<OpenCase.Opened> {
        let opened = OpenCase.Opened(id: caseID, number: number, code: code, open: begun.open, wasRepeated: false)
        let taken = TakenImages(procedure: procedure, centre: centre, images: images)
        let audited = Audited(
            opened, .caseOpened, on: caseID.rawValue, of: [person], in: caseID,
            detail: procedure.id + (taken.hasException ? " " + taken.detail : ""))
        return begun.submitted.isEmpty
            ? audited
            : audited.and(.formSubmitted, on: caseID.rawValue, detail: begun.submitted.joined(separator: " "))
    }

    var year: Int { centre.zone.day(of: mint.now).year }

    private func number(_ transaction: any WriteTransaction) throws -> String {
        let serial = try ticket.serial() ?? transaction.nextSerial("case", year: year)
        return centre.rulebook.series["case"]?.number(year: year, serial: serial) ?? "\(procedure.id)-\(year)-\(serial)"
    }

    /// What stands against the pictures that were just taken.
    private var pictureFaults: [Violation] {
        let rights = ImageRights(procedure: procedure, rulebook: centre.rulebook)
        return TakenImages(procedure: procedure, centre: centre, images: images).violations {
            rights.mayTakeAtStart($0, department: actor.department)
        }
    }

    /// The papers of which the original was seen.
    private var papersSeen: [CaseAction.Kind] {
        procedure.papers.filter { request.papersSeen.contains($0.id) && $0.isHad(.seen) }.map {
            .paper(id: $0.id, how: .seen)
        }
    }

    private func remaining(_ work: CaseWork, _ state: CaseState) -> [Violation] {
        work.rules.violationsInCompleting(
            step.key, state, file: work.file, day: state.filed(centre.zone, orAt: mint.now))
            + work.rules.violationsOfBounds(step, file: work.file, today: centre.zone.day(of: mint.now))
            + work.rules.violationsOfPresence(step, present: request.present)
            + work.rules.violationsOfEndorsement(work.values, today: centre.zone.day(of: mint.now))
    }

    private func missing(_ work: CaseWork, _ state: CaseState) -> [String] {
        ToldOnce(
            procedure: procedure, state: state, file: work.file, dictionary: centre.dictionary,
            day: centre.zone.day(of: mint.now)
        ).missing.map(\.paper.id)
    }
}
