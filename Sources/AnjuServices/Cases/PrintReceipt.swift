public import AnjuCore
import AnjuDocuments
public import AnjuDomain
import AnjuSeal
import AnjuStore

/// Prints the A4 receipt of a case: what was handed in, what is missing and where to get it, in two languages.
public struct PrintReceipt: Sendable {
    let centre: Centre
    /// Whom the person may call.
    let help: String?

    public init(centre: Centre, help: String? = nil) { (self.centre, self.help) = (centre, help) }

    /// `code` is the access code, known only while the case is being opened; empty for a receipt without it.
    ///
    /// One that does not open the case is never printed: throws `receipt.wrong-code`. Throws `access.denied` for who works
    /// on no case, `case.unknown`.
    public func callAsFunction(_ id: ID<Case>, code: String, by actor: Actor) async throws -> [UInt8] {
        try await centre.admit("case_step", .print, of: actor)
        let vault = centre.vault
        let view = try await ViewCase(centre: centre)(id, showing: .name, by: actor) { view in
            // A receipt is for the person, from an office that works on the case.
            if view.isAsked { throw Problem(.missing, "case.unknown") }
            if !code.isEmpty, !AccessCode.opens(code, view.record.codeHash, vault) {
                throw Problem(.invalid, "receipt.wrong-code")
            }
        }
        return try receipt(view, code: code).render()
    }

    private func receipt(_ view: CaseView, code: String) throws -> Receipt {
        let now = centre.ambient.now()
        let missing = view.mending.map { line in
            MissingPaper(
                line.title, whereToGet: Self.joined(line.how, line.words),
                reason: Self.joined([line.ground?.text, view.rulebook.named(law: line.law)].compactMap(\.self), ""))
        }
        let place = view.rulebook.place(of: view.procedure.lead, serving: view.record.core.area)
        let held = view.toldOnce.papers.filter { !$0.isMissing }.map { HeldPaper($0.paper.title, note: note($0)) }
        let language = view.person.language == .chinese ? LanguageTag.english : view.person.language
        return Receipt(
            heading: LocalizedText("受理回执", [.english: "Receipt", .burmese: "လက်ခံဖြတ်ပိုင်း"]),
            office: centre.rulebook.pack.title,
            day: centre.zone.day(of: now), time: centre.zone.time(of: now), language: language,
            names: PrintedNames(view.person),
            caseNumber: view.record.core.number, matter: view.procedure.title, missing: missing, papers: held,
            dates: dates(view), next: next(view), code: try QRCode(ReceiptToken.text(of: view.record.core.id)),
            accessCode: AccessCode.written(code), address: place?.office.address ?? place?.site?.address,
            hours: Self.hours(place?.site), phone: help, foot: [noticeLine(language)], made: now)
    }

    /// Texts one after another in every language, with what an official wrote last.
    private static func joined(_ texts: [LocalizedText], _ words: String) -> LocalizedText {
        func line(_ language: LanguageTag, _ mark: String) -> String {
            (texts.map { $0[language] } + [words]).filter { !$0.isEmpty }.joined(separator: mark)
        }
        return LocalizedText(
            line(.chinese, "；"), [.english: line(.english, "; "), .burmese: line(.burmese, "၊ ")])
    }

    /// From when the office's time will be counted, where the person was sent on to, and what it costs.
    private func next(_ view: CaseView) -> [LocalizedText] {
        let referred = view.state.openReferrals.map { referral in
            let place = view.rulebook.place(of: referral.department, serving: view.record.core.area)
            let texts = [
                view.rulebook.grounds[view.rulebook.groundShown(referral.ground, to: "applicant")]?.text,
                place?.office.name, place?.office.address ?? place?.site?.address,
            ]
            let hours = (place?.site?.hours ?? []).map { "\($0.from)–\($0.to)" }.joined(separator: ", ")
            return Self.joined(texts.compactMap(\.self), hours)
        }
        return limits(view).words + referred
            + view.fees.map { Self.joined([$0.fee.text, Self.amount($0), view.rulebook.named(law: $0.basis)], "") }
    }

    private static func amount(_ line: FeeLine) -> LocalizedText {
        switch line.amount {
        case nil: LocalizedText("由办理机构公布", [.english: "set by the office", .burmese: "ဌာနက သတ်မှတ်သည်"])
        case 0: LocalizedText("免费", [.english: "free", .burmese: "အခမဲ့"])
        case .some(let amount):
            LocalizedText("\(amount) \(line.fee.currency)")
        }
    }

    /// When the office is open, days with the same hours together.
    private static func hours(_ site: Site?) -> [OpeningHours] {
        (site?.hours ?? []).reduce(into: []) { lines, hours in
            let stretch = "\(hours.from)–\(hours.to)"
            if lines.last?.days == hours.days {
                lines[lines.count - 1].stretches.append(stretch)
            } else {
                lines.append(OpeningHours(days: hours.days, stretches: [stretch]))
            }
        }
    }

    /// Where the person reads what is done with their data: the address of this deployment.
    private func noticeLine(_ language: LanguageTag) -> String {
        let words = LocalizedText(
            "个人信息处理告知", [.english: "What is done with your data", .burmese: "သင့်အချက်အလက်ကို ကိုင်တွယ်ပုံ"])
        let version = centre.present.pack.noticeVersion
        return "\(words.chinese) · \(words[language]) (\(version)): \(centre.sealOffice.address)/notice"
    }

    private func dates(_ view: CaseView) -> [ReceiptDate] {
        let opened = ReceiptDate(
            LocalizedText("受理日", [.english: "Received on", .burmese: "လက်ခံသည့်နေ့"]),
            centre.zone.day(of: view.record.core.openedAt))
        return [opened] + limits(view).dates
    }

    private func limits(_ view: CaseView) -> ReceiptLimits {
        ReceiptLimits(view: view, zone: centre.zone, today: centre.today)
    }

    private func note(_ standing: PaperStanding) -> LocalizedText {
        switch standing.how {
        case .shared(let from):
            let name = centre.rulebook.departments[from]?.name ?? LocalizedText(from)
            return LocalizedText(
                "由\(name.chinese)共享，不用提交",
                [.english: "fetched from \(name[.english])", .burmese: "\(name[.burmese]) မှ ရယူပြီး"])
        case .declared(let to):
            let name = centre.rulebook.departments[to]?.name ?? LocalizedText(to)
            return LocalizedText(
                "在\(name.chinese)申报登记",
                [.english: "declared here, at \(name[.english])", .burmese: "\(name[.burmese]) တွင် ပြောကြားမှတ်ပုံတင်ပြီး"])
        case .kept: return LocalizedText("窗口拍摄", [.english: "taken at the counter", .burmese: "ကောင်တာတွင် ရိုက်ယူပြီး"])
        case .signed: return LocalizedText("已签字", [.english: "signed", .burmese: "လက်မှတ်ထိုးပြီး"])
        case .seen, nil:
            return LocalizedText("原件已核对并退还", [.english: "original seen and given back", .burmese: "မူရင်းစစ်ဆေးပြီး ပြန်ပေးပြီး"])
        }
    }
}
