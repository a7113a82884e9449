import AnjuCore
import AnjuDomain

/// Makes the rulebook out of a pack's sections, noting what is wrong on the way.
struct RulebookBuilder {
    let source: PackSource
    let findings: Findings
    /// Identifiers of the packs below, nearest first.
    let extends: [String]
    let hash: String

    /// The rulebook as far as it can be read.
    func rulebook() -> Rulebook {
        let identity = identity()
        let rights = rights()
        var book = Rulebook(pack: identity, dictionary: dictionary(in: identity.zone), rights: rights)
        book.departments = keyed(.departments, department)
        book.sources = keyed(.sources, legalSource)
        book.grounds = keyed(.grounds, ground)
        book.remedies = keyed(.remedies, remedy)
        book.phases = each(.phases, phase)
        book.events = keyed(.events, event)
        book.fees = keyed(.fees) { fee($0, currency: identity.currency) }
        readCommon(into: &book)
        book.procedures = each(.procedures) { ProcedureBuilder($0).procedure() }
        (book.calendar, book.provisionalYears) = calendar()
        book.areas = each(.areas, area)
        book.sites = each(.sites, site)
        book.offices = each(.offices, office)
        book.series = keyed(.series, series)
        book.courses = each(.courses, course)
        book.retention = each(.retention, retention)
        book.checkGrounds = each(.statutoryChecks, checkGround)
        book.stayDuties = each(.stayDuties, stayDuty)
        book.employmentDuties = each(.employmentDuties, employmentDuty)
        book.benefits = each(.benefits, benefit)
        readWords()
        return book
    }

    /// Reads every entry of a section.
    func each<Value>(_ section: Section, _ read: (Fields) -> Value) -> [Value] {
        source[section].map { entry in
            let fields = Fields(entry, findings, procedure: section == .procedures ? entry["id"]?.text ?? "" : "")
            findings.stand("\(section.rawValue)/\(entry[section.identity]?.text ?? "")", entry.place)
            fields.accept("note", "removed")
            let value = read(fields)
            fields.close()
            return value
        }
    }

    /// Reads every entry of a section, by its identity.
    private func keyed<Value>(_ section: Section, _ read: (Fields) -> Value) -> [String: Value] {
        let names = source[section].map { $0[section.identity]?.text ?? "" }
        return Dictionary(zip(names, each(section, read))) { first, _ in first }
    }

    private func identity() -> PackIdentity {
        let fields = Fields(source.pack, findings)
        fields.accept("country", "centre", "extends")
        let languages = fields.texts("languages")
        let id = fields.required("id")
        let version = fields.required("version")
        findings.languages = languages.filter { $0 != LanguageTag.chinese.rawValue }.map { LanguageTag($0) }
        let title = fields.requiredWords("title")
        if !languages.isEmpty, languages.first != LanguageTag.chinese.rawValue {
            findings.note(
                fields.place("languages"), "pack.binding-language", "the first language binds and is zh-Hans",
                mend: "put zh-Hans first")
        }
        let notice = fields.fields("notice")
        let noticeVersion = notice?.required("version") ?? fields.required("notice")
        notice?.accept("in_force")
        notice?.close()
        if let reviewed = fields.fields("reviewed") {
            for language in languages { _ = reviewed.flag(language) }
            reviewed.close()
        }
        let zone = zone(fields)
        let identity = PackIdentity(
            id: id, version: version, title: title, extends: extends, hash: hash, zone: zone,
            area: fields.text("area") ?? "", languages: languages.map { LanguageTag($0) },
            currency: fields.required("currency"), noticeVersion: noticeVersion)
        fields.close()
        return identity
    }

    private func zone(_ fields: Fields) -> LegalZone {
        let name = fields.required("zone")
        if let zone = LegalZone(name) { return zone }
        if !name.isEmpty {
            findings.note(
                fields.place("zone"), "pack.unknown-zone", "no time zone is called `\(name)`",
                mend: "write an IANA name such as Asia/Shanghai")
        }
        return .utc
    }

    /// Sections that only name things the program knows: their words are checked, the rest is for readers.
    private func readWords() {
        _ = each(.units) { fields in
            _ = fields.one("key", TimeUnit.self, default: .day)
            _ = fields.words()
            fields.accept("rule")
        }
        _ = each(.operators) { fields in
            _ = fields.required("key")
            fields.accept("zh", "en", "my")
        }
        _ = each(.outcomes) { fields in
            _ = fields.required("key")
            _ = fields.words()
            fields.accept("grounds", "effect")
        }
    }
}
