public import AnjuCore
import AnjuDocuments
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Prints the written answer to a request: what was decided, on which ground and article, and what can be done against it.
///
/// The Burmese has not been reviewed by a speaker.
public struct PrintAnswer: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Throws `request.unknown`, also for one of somebody else's, and for one that nobody has decided.
    public func callAsFunction(_ id: ID<OwnRequest>, by session: OwnSession) async throws -> [UInt8] {
        let file = try await ViewOwnFile(centre: centre)("answer", by: session)
        guard let request = file.requests.first(where: { $0.id == id }), let decision = request.decision else {
            throw Problem(.missing, "request.unknown")
        }
        return try paper(request, decision, file).render()
    }

    private func paper(_ request: OwnRequest, _ decision: RequestDecision, _ file: OwnFile) -> PersonPaper {
        let (book, now) = (centre.present, centre.ambient.now())
        let right = book.rights.entitlements.first { $0.key == request.entitlement }
        let item = book.dictionary.item(request.about.item)?.text
        let group = book.dictionary.groups.first { $0.key == request.topic }?.text
        var asked = [PersonPaper.Line(right?.text ?? LocalizedText(request.entitlement))]
        if let about = item ?? group { asked.append(PersonPaper.Line(about)) }
        asked.append(PersonPaper.Line(LocalizedText(centre.zone.day(of: request.receivedAt).description)))
        var lines = [PersonPaper.Line(Self.words(decision.outcome))]
        if let ground = book.rights.ownFile.refusals.first(where: { $0.key == decision.ground }) {
            lines.append(PersonPaper.Line(ground.text))
        }
        if !decision.words.isEmpty { lines.append(PersonPaper.Line(LocalizedText(decision.words))) }
        lines.append(PersonPaper.Line(book.named(law: decision.law)))
        var sections = [
            PersonPaper.Section(LocalizedText("请求", [.english: "What was asked", .burmese: "တောင်းဆိုချက်"]), asked),
            PersonPaper.Section(LocalizedText("答复", [.english: "The answer", .burmese: "အဖြေ"]), lines),
        ]
        if decision.outcome != .granted, let remedy = right.flatMap({ book.remedies[$0.remedy] }) {
            sections.append(
                PersonPaper.Section(
                    LocalizedText("救济途径", [.english: "What you can do against it", .burmese: "ကန့်ကွက်နည်း"]),
                    [PersonPaper.Line(remedy.text), PersonPaper.Line(book.named(law: remedy.law))]))
        }
        let language = file.person.language == .chinese ? LanguageTag.english : file.person.language
        return PersonPaper(
            heading: LocalizedText(
                "个人信息请求答复书", [.english: "Answer to your request", .burmese: "တောင်းဆိုချက်အပေါ် အဖြေစာ"]),
            office: book.pack.title, day: centre.zone.day(of: now), time: centre.zone.time(of: now),
            language: language, names: PrintedNames(file.person), sections: sections,
            foot: centre.sealOffice.address + "/notice", made: now)
    }

    private static func words(_ outcome: RequestDecision.Outcome) -> LocalizedText {
        switch outcome {
        case .granted: LocalizedText("同意", [.english: "Granted", .burmese: "ခွင့်ပြုသည်"])
        case .grantedInPart:
            LocalizedText("部分同意", [.english: "Granted in part", .burmese: "တစ်စိတ်တစ်ပိုင်း ခွင့်ပြုသည်"])
        case .refused: LocalizedText("不同意", [.english: "Refused", .burmese: "ငြင်းပယ်သည်"])
        }
    }
}
