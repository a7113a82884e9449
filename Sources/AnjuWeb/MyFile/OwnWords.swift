import AnjuCore
import AnjuDomain
import AnjuHTML
import AnjuI18n
import AnjuServices

/// What is held, kept, asked for and entered, in a person's words.
struct OwnWords {
    let bench: Workbench
    let t: Translator

    private var book: Rulebook { bench.centre.present }
    private var language: LanguageTag { t.language }

    func law(_ law: String) -> String { CaseWords(bench: bench, t: t).basis(law) }

    func department(_ key: String) -> String { book.departments[key]?.name[language] ?? key }

    func moment(_ moment: Instant) -> String { t.moment(moment, in: bench.zone) }

    func day(_ moment: Instant) -> String { t.date(bench.zone.day(of: moment)) }

    func value(_ value: String, of item: Item) -> Words {
        let text = ValueText(dictionary: book.dictionary).text(value, of: item, in: language, zone: bench.zone)
        switch item.key {
        case "name_native_script": return Words(text, .burmese)
        case "name_zh": return Words(text, .chinese)
        default: return Words(text)
        }
    }

    /// From which paper or department, and when.
    func source(_ provenance: AnjuDomain.Provenance) -> String {
        let (office, when) = (department(provenance.department), day(provenance.at))
        switch provenance.kind {
        case .document: return t("own.from-document", ["office": .text(office), "when": .text(when)])
        case .hand, .confirmed, .shared, .carried:
            return t("own.from-office", ["office": .text(office), "when": .text(when)])
        case .program: return t("own.from-program", ["when": .text(when)])
        }
    }

    /// Until which day, or from what the time counts.
    func kept(_ kept: OwnFile.Kept) -> String {
        guard let row = kept.retention else { return t("own.kept-unset") }
        let what = row.text[language]
        if let until = kept.until {
            return t("own.kept-until", ["what": .text(what), "day": .text(t.date(until))])
        }
        let event = book.events[row.starts]?.text[language] ?? row.starts
        let value = row.value.value(on: bench.centre.today) ?? nil
        guard let value, let length = length(value, row.unit) else {
            return t("own.kept-from", ["what": .text(what), "event": .text(event)])
        }
        return t(
            "own.kept-after", ["what": .text(what), "length": .text(length), "event": .text(event)])
    }

    private func length(_ count: Int, _ unit: TimeUnit) -> String? {
        switch unit {
        case .day, .workingDay: t("duration-days", ["count": .number(count)])
        case .month, .monthWindow: t("notice.months", ["count": .number(count)])
        case .year: t("notice.years", ["count": .number(count)])
        case .hour: t("duration-hours", ["count": .number(count)])
        case .minute: t("duration-minutes", ["count": .number(count)])
        case .visit, .season: nil
        }
    }

    /// What a kind of data is called.
    func group(_ key: String) -> String {
        book.dictionary.groups.first { $0.key == key }?.text[language] ?? key
    }

    /// For what the law has restricted data used all the same.
    var passes: [String] {
        book.rights.ownFile.passes.map {
            t("own.passes", ["why": .text($0.text[language]), "law": .text(law($0.law))])
        }
    }

    /// Who looked: the office of an official, the person, who acts for them, a visitor who did not know the way in, the
    /// program.
    func who(_ look: OwnLook, in session: OwnSession) -> String {
        switch look.actorKind {
        case .official:
            return book.office(look.entry.office)?.name[language] ?? department(look.entry.department)
        case .program: return t("actor.program")
        case .person:
            if look.entry.action == .denied { return t("my-case.visitor") }
            if look.actor == session.holder.rawValue { return t("own.you") }
            return t(look.actor == session.person.rawValue ? "own.look-themselves" : "own.look-guardian")
        }
    }

    /// What was done, in words; an action without words of its own is called by what it is to a person.
    func action(_ look: OwnLook) -> String {
        switch look.entry.action {
        case .denied: return t(look.actorKind == .person ? "own.look-try" : "own.look-denied")
        case .ownSignedIn, .ownSignedOut: return t("own.look-session")
        case .ownFileRead, .ownCaseRead: return t("own.look-own")
        case .ownFileCopied, .entryProved: return t("own.look-copy")
        case .personSearched: return t("own.look-search")
        case .duplicateProposed, .duplicateAnswered, .duplicateListed, .duplicateRead: return t("own.look-duplicate")
        case .importCompared: return t("own.look-compared")
        case .importWritten: return t("own.look-imported")
        case .importWithdrawn: return t("own.look-withdrawn")
        case .importRead, .registerExported: return t("own.look-file")
        case .personMerged: return t("own.look-merged")
        case .personUnmerged: return t("own.look-unmerged")
        case .caseListed, .requestListed, .draftListed: return t("own.look-list")
        case .caseRead, .personRead, .requestRead, .conflictsSeen, .draftRead, .employerRead:
            return t("own.look-read")
        case .imageSeen: return t("own.look-picture")
        case .formPrinted, .permitPrinted: return t("own.look-printed")
        case .sheetMade, .sheetAsked, .sheetAllowed, .sheetEnded, .receiptReissued: return t("own.look-sheet")
        case .requestMade, .requestWithdrawn, .requestDecided, .handlingLiftAsked: return t("own.look-request")
        case .glassBroken: return t("own.look-emergency")
        case .glassReviewed:
            let isRight = look.entry.detail == BreakGlass.Finding.justified.rawValue
            return t(isRight ? "own.look-justified" : "own.look-unjustified")
        case .guardianActed: return t("own.look-session")
        case .guardianEntered, .guardianEnded: return t("own.look-guardianship")
        case .itemCorrected, .itemDeleted, .handlingRestricted, .handlingFreed: return t("own.look-changed")
        case .hidingAsked, .hidingApproved, .hidingRefused, .hidingExtensionAsked, .hidingExtended, .hidingEnded,
            .hidingListed:
            return t("own.look-hiding")
        default: return t("own.look-acted")
        }
    }

    /// What a request of a kind is called on its button.
    func ask(_ kind: RequestKind) -> String {
        switch kind {
        case .correction: t("own.ask-correction")
        case .deletion: t("own.ask-deletion")
        case .restriction: t("own.ask-restriction")
        case .objection: t("own.ask-objection")
        case .explanation: t("own.ask-explanation")
        case .appeal: t("own.ask-appeal")
        }
    }

    func outcome(_ outcome: RequestDecision.Outcome) -> String {
        switch outcome {
        case .granted: t("request.granted")
        case .grantedInPart: t("request.granted-in-part")
        case .refused: t("request.refused")
        }
    }

    /// What a request is about: the item, the kind of data, the number of the look; empty for none.
    func topic(_ request: OwnRequest) -> String {
        if request.kind.isAboutItem {
            return book.dictionary.item(request.about.item)?.text[language] ?? request.about.item
        }
        if request.kind == .explanation { return request.topic }
        guard request.kind.isAboutGroup else { return "" }
        return book.dictionary.groups.first { $0.key == request.topic }?.text[language] ?? request.topic
    }

    func purpose(_ look: OwnLook) -> String? { book.rights.purposes[look.entry.purpose]?.text[language] }

    /// Kinds of data that the look told, as its entry has them; what an entry does not name is said not to be recorded.
    func kinds(_ look: OwnLook) -> String {
        let groups = Set(look.entry.groups)
        if groups.isEmpty { return look.entry.action.isLook ? t("own.look-kinds-none") : "" }
        let names = Dictionary(book.dictionary.groups.map { ($0.key, $0.text[language]) }) { first, _ in first }
        let order = book.dictionary.groups.map(\.key).filter(groups.contains)
        let gone = groups.subtracting(order).sorted()
        return (order + gone).map { names[$0] ?? $0 }.joined(separator: t("format.list-mark"))
    }
}
