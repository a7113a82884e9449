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
        fold = CaptureFold(
            step: step, procedure: procedure, request: request, actor: actor, now: mint.now, centre: centre)
        caseID = centre.ambient.id()
        ticket = SerialTicket("case", year: centre.zone.day(of: mint.now).year, from: centre.serials)
        let ambient = centre.ambient
        imageIDs = procedure.imageSlots(centre.dictionary).map { _ in ambient.id() }
        code = AccessCode.make(centre.ambient.random(AccessCode.bytes))
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
        guard let key = request.key else { return nil }
        let (actor, fingerprint) = (actor.id, fingerprint)
        return try await centre.ledger.readImpersonal { transaction in
            guard let before = try transaction.request(key, of: actor) else { return nil }
            guard before.fingerprint == fingerprint else { throw Problem(.invalid, "request.key-reused") }
            guard let id = ID<Case>(before.resource), let record = try transaction.caseRecord(id) else { return nil }
            return OpenCase.Opened(id: id, number: record.core.number, code: "", open: [], wasRepeated: true)
        }
    }

    func run(_ transaction: any WriteTransaction) throws -> Audited<OpenCase.Opened> {
        if let key = request.key {
            let remembered = RememberedRequest(fingerprint: fingerprint, status: 201, resource: caseID.rawValue)
            try transaction.remember(key, of: actor.id, as: remembered, at: mint.now)
            try transaction.endDraft(ofForm: key, account: actor.id, at: mint.now)
        }
        var file = CaseFile(subjects: ["person": person.rawValue])
        let known = isNew ? nil : try KnownFile(of: person, for: actor, centre: centre, in: transaction)
        if let known { file = known.file }
        let (values, violations) = fold.reader.read(file)
        let faults = violations + pictureFaults
        guard faults.isEmpty else { throw Problem.invalid(faults) }
        if isNew { try addPerson(values, transaction) }
        let number = try number(transaction)
        let record = CaseRecord(
            core: Case(
                id: caseID, number: number, procedure: procedure.id, pack: centre.rulebook.pack.hash, area: actor.area,
                openedAt: mint.now, version: 0),
            person: person, status: .draft, codeHash: AccessCode.hash(code, centre.vault), endedAt: nil)
        try transaction.insert(record, subjects: file.subjects)
        var work = CaseWork(record, procedure: procedure, file: file, centre: centre)
        var kinds: [CaseAction.Kind] = [.opened(entry: step.key)]
        kinds += try fold(values, into: &work, in: transaction)
        let onFile = try known?.images(
            for: procedure, document: work.file.subjects["document"], centre: centre, in: transaction)
        kinds += try papers(onFile ?? [:], transaction)
        let state = work.state(after: mint.actions(kinds))
        let open = remaining(work, state)
        kinds.append(.toldOnce(missing: missing(work, state), language: request.language.rawValue))
        if open.isEmpty { kinds.append(.completed(step: step.key)) }
        try work.commit(mint.actions(kinds), in: transaction, now: mint.now)
        let opened = OpenCase.Opened(id: caseID, number: number, code: code, open: open, wasRepeated: false)
        let taken = TakenImages(procedure: procedure, centre: centre, images: images)
        let audited = Audited(
            opened, .caseOpened, on: caseID.rawValue, of: [person], in: caseID,
            detail: procedure.id + (taken.hasException ? " " + taken.detail : ""))
        return kinds.submitted.isEmpty
            ? audited
            : audited.and(.formSubmitted, on: caseID.rawValue, detail: kinds.submitted.joined(separator: " "))
    }

    private func addPerson(_ values: [String: String], _ transaction: any WriteTransaction) throws {
        let record = PersonRecord(id: person, area: actor.area, values: values, createdAt: mint.now)
        try transaction.insert(record, nameKeys: NameKeys.of(values))
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

    /// The papers that were seen, and the pictures: those just taken, and those on file in whose place none was.
    private func papers(_ onFile: [String: KeptImage], _ transaction: any WriteTransaction) throws
        -> [CaseAction.Kind]
    {
        let seen = procedure.papers.filter { request.papersSeen.contains($0.id) && $0.isHad(.seen) }.map {
            CaseAction.Kind.paper(id: $0.id, how: .seen)
        }
        let taken = TakenImages(procedure: procedure, centre: centre, images: onFile.merging(images) { $1 })
        let kept = try taken.keep(of: caseID, person: person, ids: imageIDs, now: mint.now, in: transaction)
        if let portrait = images["portrait"] { try transaction.setPortrait(portrait.record.name, of: person) }
        return seen + kept
    }

    private func remaining(_ work: CaseWork, _ state: CaseState) -> [Violation] {
        work.rules.violationsInCompleting(
            step.key, state, file: work.file, day: state.filed(centre.zone, orAt: mint.now))
            + work.rules.violationsOfBounds(step, file: work.file, today: centre.zone.day(of: mint.now))
            + work.rules.violationsOfPresence(step, present: request.present)
    }

    private func missing(_ work: CaseWork, _ state: CaseState) -> [String] {
        ToldOnce(
            procedure: procedure, state: state, file: work.file, dictionary: centre.dictionary,
            day: centre.zone.day(of: mint.now)
        ).missing.map(\.paper.id)
    }
}
