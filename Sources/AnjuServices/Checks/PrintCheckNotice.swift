public import AnjuCore
import AnjuDocuments
public import AnjuDomain
import AnjuSeal
import AnjuStore

/// Prints what the person is told of a check: the question, on what ground, by whom, until when, and how to appeal.
public struct PrintCheckNotice: Sendable {
    let centre: Centre
    let help: String?

    public init(centre: Centre, help: String? = nil) { (self.centre, self.help) = (centre, help) }

    /// In Chinese and in the person's language.
    ///
    /// Throws `check.state` where there is no match to tell of, `check.notice-deferred` while two officers deferred it, and
    /// `case.unknown` for whoever does not do the step.
    public func callAsFunction(_ id: String, of caseID: ID<Case>, by actor: Actor) async throws -> [UInt8] {
        let (centre, now) = (centre, centre.ambient.now())
        let view = try await ViewCase(centre: centre)(caseID, showing: .name, by: actor) { view in
            let check = try Self.mine(id, in: view)
            guard check.record.state.answer == .possible else { throw CheckState.notNow }
            if check.record.state.isNoticeDeferred(at: now) { throw Problem(.conflict, "check.notice-deferred") }
        }
        let check = try Self.mine(id, in: view)
        let person = view.person.id
        return try await centre.ledger.read(as: actor, for: "case_step", law: check.ground.law) { _ in
            let bytes = try paper(view, check).render()
            return Disclosed(bytes, .checkPrinted, on: id, of: [person], groups: Array(view.told), in: caseID)
        }
    }

    private static func mine(_ id: String, in view: CaseView) throws -> CheckView {
        guard let check = view.checks.first(where: { $0.record.core.id.rawValue == id && $0.isMine }) else {
            throw Problem(.missing, "case.unknown")
        }
        return check
    }

    private func paper(_ view: CaseView, _ check: CheckView) throws -> Receipt {
        let (now, words, book) = (centre.ambient.now(), CheckNoticeWords(), view.rulebook)
        let language = view.person.language == .chinese ? LanguageTag.english : view.person.language
        let place = book.place(of: view.procedure.lead, serving: view.record.core.area)
        let authority = book.departments[check.ground.authority]?.name ?? LocalizedText(check.ground.authority)
        var receipt = Receipt(
            heading: words.heading, office: centre.rulebook.pack.title, day: centre.zone.day(of: now),
            time: centre.zone.time(of: now), language: language, names: PrintedNames(view.person),
            caseNumber: view.record.core.number, matter: view.procedure.title, missing: [],
            papers: [
                HeldPaper(words.question, note: check.question.text), HeldPaper(words.ground, note: check.ground.text),
                HeldPaper(words.law, note: book.named(law: check.ground.law)),
                HeldPaper(words.authority, note: words.called(authority, check.ground.phone)),
                HeldPaper(words.decision, note: LocalizedText(check.record.core.decision.number)),
            ], dates: dates(check, words),
            next: [words.appeal, book.remedies[check.ground.remedy]?.text].compactMap(\.self),
            code: try QRCode("ANJU:" + view.record.core.number),
            address: place?.office.address ?? place?.site?.address, phone: help, made: now)
        (receipt.wording.missing, receipt.wording.nothingMissing) = (words.todo, words.nothing)
        receipt.wording.papers = words.check
        return receipt
    }

    private func dates(_ check: CheckView, _ words: CheckNoticeWords) -> [ReceiptDate] {
        let last = { (moment: Instant) in centre.zone.day(of: moment.adding(milliseconds: -1)) }
        return [
            check.record.state.expires.map { ReceiptDate(words.ends, last($0)) },
            check.record.state.appeal.map { ReceiptDate(words.answered, last($0.due)) },
        ].compactMap(\.self)
    }
}
