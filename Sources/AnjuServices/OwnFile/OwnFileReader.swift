import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Reads everything that is held about one person in one transaction, what is sealed or bound to a step too.
///
/// Each value is understood by the version of the pack of the case that it came in with, as far as that is kept.
struct OwnFileReader {
    let centre: Centre
    let person: PersonRecord
    let transaction: any ReadTransaction
    let now: Instant
    private let books: [Rulebook]
    private let cases: [OwnFile.CaseLine]
    private let submissions: [Submission]
    private let permits: [Permit]
    /// Law by form, of the steps that fill it in the person's cases.
    private let laws: [String: String]
    private let filedForms: Set<String>

    /// Others have a part in what these describe: of them the person reads what their own cases filed.
    private static let shared: Set<String> = ["organisation", "dwelling"]

    init(_ id: ID<Person>, centre: Centre, now: Instant, in transaction: any ReadTransaction) throws {
        guard let person = try transaction.person(id) else { throw Problem(.missing, "person.unknown") }
        (self.centre, self.person, self.transaction, self.now) = (centre, person, transaction, now)
        var books = [centre.present]
        var cases: [OwnFile.CaseLine] = []
        var laws: [String: String] = [:]
        for record in try transaction.cases(of: id) {
            // A version that is not kept leaves its case under its key, without words.
            let book = try? centre.rulebook(record.core.pack, in: transaction)
            let procedure = book?.procedure(record.core.procedure)
            if let book, !books.contains(where: { $0.pack.hash == book.pack.hash }) { books.append(book) }
            for step in procedure?.steps ?? [] {
                for form in step.formsFilled where laws[form] == nil { laws[form] = step.law }
            }
            let title = procedure?.title ?? LocalizedText(record.core.procedure)
            cases.append(OwnFile.CaseLine(record: record, title: title))
        }
        (self.books, self.cases, self.laws) = (books, cases, laws)
        submissions = try transaction.submissions(about: id, sealer: centre.sealer)
        permits = try transaction.permits(of: id)
        filedForms = Set(submissions.map(\.form))
    }

    func file() throws -> OwnFile {
        let restrictions = try transaction.restrictions(of: person.id, sealer: centre.sealer)
        return OwnFile(
            person: person, groups: try groups(),
            filed: submissions.map { submission in
                let title = books.lazy.compactMap { $0.dictionary.form(submission.form)?.title }.first
                return OwnFile.Filed(submission: submission, title: title ?? LocalizedText(submission.form))
            },
            cases: cases, permits: permits, pictures: try pictures(),
            requests: try transaction.requests(of: person.id, sealer: centre.sealer),
            restrictions: restrictions.filter { $0.holds(at: now) },
            lifted: restrictions.filter { !$0.holds(at: now) },
            guardians: try centre.guardianships(over: person, at: now, in: transaction),
            sheet: try transaction.liveSheet(of: person.id, at: now))
    }

    /// An item by the present version, or one that a case began under; one that none knows stands under its key.
    func item(_ key: String, kind: String) -> Item {
        for book in books { if let item = book.dictionary.item(key) { return item } }
        return Item(
            id: "", key: key, text: LocalizedText(key), type: .string, group: "", subject: kind, forms: [])
    }

    /// Every subject that the person's cases are or were about.
    private func subjects() throws -> [String: String] {
        var kinds = [person.id.rawValue: "person"]
        for (kind, subject) in try transaction.subjects(of: person.id) { kinds[subject] = kind }
        for submission in submissions {
            for (kind, subject) in submission.subjects where kinds[subject] == nil { kinds[subject] = kind }
        }
        return kinds
    }

    private func groups() throws -> [(group: ItemGroup, held: [OwnFile.Held])] {
        var all: [String: [OwnFile.Held]] = [:]
        let forms = Dictionary(submissions.map { ($0.id.rawValue, $0.form) }) { first, _ in first }
        for (subject, kind) in try subjects().sorted(by: { $0.key < $1.key }) {
            let own = Self.shared.contains(kind) ? filedKeys(of: subject, kind) : nil
            let profile = try transaction.profile(of: subject, sealer: centre.sealer)
            for (key, entry) in profile.entries.sorted(by: { $0.key < $1.key }) {
                if let own, !own.contains(key) { continue }
                let item = item(key, kind: kind)
                let form = forms[entry.provenance.submission]
                all[item.group, default: []].append(
                    OwnFile.Held(
                        item: item, subject: subject, entry: entry, form: form, law: law(item, form),
                        kept: kept(kind), shownTo: item.shownTo,
                        isMandatory: !item.mandatoryOn.isDisjoint(with: filedForms), isShared: own != nil))
            }
        }
        return ordered(all)
    }

    private func ordered(_ all: [String: [OwnFile.Held]]) -> [(group: ItemGroup, held: [OwnFile.Held])] {
        var all = all
        let places = Dictionary(
            centre.present.dictionary.items.enumerated().map { ($0.element.key, $0.offset) }
        ) { first, _ in first }
        func sorted(_ held: [OwnFile.Held]) -> [OwnFile.Held] {
            held.sorted {
                (places[$0.item.key] ?? .max, $0.item.key, $0.subject) < (
                    places[$1.item.key] ?? .max, $1.item.key, $1.subject
                )
            }
        }
        var groups: [(group: ItemGroup, held: [OwnFile.Held])] = []
        for group in books.flatMap(\.dictionary.groups) {
            if let held = all.removeValue(forKey: group.key) { groups.append((group, sorted(held))) }
        }
        for (key, held) in all.sorted(by: { $0.key < $1.key }) {
            let words = LocalizedText("其他", [.english: "Other", .burmese: "အခြား"])
            groups.append(
                (
                    ItemGroup(key: key.isEmpty ? "other" : key, text: words, subject: "person", repeats: false),
                    sorted(held)
                ))
        }
        return groups
    }

    private func filedKeys(of subject: String, _ kind: String) -> Set<String> {
        var keys: Set<String> = []
        for submission in submissions where submission.subjects[kind] == subject {
            keys.formUnion(submission.values.keys)
        }
        return keys
    }

    private func law(_ item: Item, _ form: String?) -> String {
        if let form, let law = laws[form], !law.isEmpty { return law }
        if let law = item.forms.sorted().lazy.compactMap({ laws[$0] }).first(where: { !$0.isEmpty }) { return law }
        return centre.present.rights.law(of: "case_step", nil)
    }

    /// The retention row of a kind, and the last day where what starts its time has happened.
    func kept(_ kind: String) -> OwnFile.Kept {
        let book = centre.present
        guard let row = book.retention.first(where: { $0.covers.contains(kind) }) else {
            return OwnFile.Kept(retention: nil, until: nil)
        }
        guard let start = start(of: row.starts), let value = row.value.value(on: centre.today) ?? nil,
            !row.unit.hasNoDate
        else { return OwnFile.Kept(retention: row, until: nil) }
        let end = Period(value, row.unit).end(after: start, calendar: book.calendar, zone: centre.zone)
        return OwnFile.Kept(retention: row, until: centre.zone.day(of: end))
    }

    /// When the event that starts a time was, where it was for all there is.
    private func start(of event: String) -> Instant? {
        switch event {
        case "case_closed":
            let ends = cases.compactMap(\.record.endedAt)
            return ends.count == cases.count ? ends.max() : nil
        case "permit_ended":
            let today = centre.today
            guard !permits.isEmpty, permits.allSatisfy({ $0.isExpired(on: today) }) else { return nil }
            return permits.map(\.validUntil).max().map { centre.zone.start(of: $0) }
        default: return nil
        }
    }

    private func pictures() throws -> [OwnFile.Picture] {
        let kept = kept("picture")
        return try cases.flatMap { line -> [OwnFile.Picture] in
            try transaction.images(of: line.record.core.id).map { image in
                let kind = String(image.kind.prefix { $0 != "." })
                let title = books.lazy.compactMap { book in book.dictionary.images.first { $0.key == kind }?.text }
                    .first
                return OwnFile.Picture(
                    image: image, title: title ?? LocalizedText(image.kind), caseNumber: line.record.core.number,
                    kept: kept)
            }
        }
    }
}
