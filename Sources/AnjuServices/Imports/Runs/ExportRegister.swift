import AnjuCore
import AnjuDocuments
public import AnjuDomain
public import AnjuI18n
import AnjuSQL
import AnjuStore

/// Writes a register of an office to a file: the columns that its role sees, row by row, each page entered before it is written.
public struct ExportRegister: Sendable {
    let centre: Centre
    let t: Translator

    /// Most rows of one file.
    public static let most = 20_000
    static let page = 500

    public init(centre: Centre, in t: Translator) { (self.centre, self.t) = (centre, t) }

    /// What was written.
    public struct Written: Hashable, Sendable {
        public var rows: Int
        /// People of whom something is protected: they stand in no file.
        public var leftOut: Int
        /// Behind whom another file goes on; `nil` where there is no more.
        public var next: String?
    }

    /// One page, and where the next begins.
    private struct Page: Sendable {
        var rows: [[String: String]] = []
        var leftOut = 0
        var last: String?
    }

    /// Writes a workbook, or a text with columns where `path` ends in `.csv`, readable by its owner alone.
    ///
    /// The words above the columns are those by which such a file is taken in. Throws `access.denied` where the role takes
    /// no records away for the register's purpose; `code.unknown` for an `after` that is nothing.
    public func callAsFunction(
        _ register: Register, to path: String, after: String? = nil, by actor: Actor
    ) async throws -> Written {
        try await centre.admit(register.purpose, .export, of: actor)
        let columns = try await columns(of: register, for: actor)
        let isText = path.lowercased().hasSuffix(".csv")
        let target = try TableTarget(path: path, kind: isText ? .text : .workbook)
        try target.begin(named: t("import.sheet"))
        let names = columns.map { TableCell.text($0.text[t.language]) }
        try target.write(TableRow(number: 1, cells: names), as: .heading)
        var written = Written(rows: 0, leftOut: 0, next: after)
        while written.rows < Self.most {
            let page = try await page(register, columns, after: written.next, actor)
            for values in page.rows {
                written.rows += 1
                let cells = columns.map { values[$0.key].map { TableCell.text($0) } ?? .empty }
                try target.write(TableRow(number: written.rows + 1, cells: cells), as: .plain)
            }
            written.leftOut += page.leftOut
            written.next = page.last
            if page.last == nil { break }
        }
        try target.close()
        return written
    }

    /// The columns that the role sees whole; the licence register is seen whole by who keeps it.
    private func columns(of register: Register, for actor: Actor) async throws -> [Item] {
        let items = register.columns(centre.dictionary).map(\.item)
        guard register.isOfPeople else { return items }
        let (role, purpose) = (try await centre.admittedRole(of: actor), register.purpose)
        return items.filter { item in
            role.maySee(item, for: purpose, department: actor.department)
                && !role.sees.contains { $0.purpose == purpose && $0.masked[item.group] != nil }
        }
    }

    private func page(
        _ register: Register, _ columns: [Item], after: String?, _ actor: Actor
    ) async throws -> Page {
        let centre = centre
        let groups = Set(columns.map(\.group)).sorted()
        return try await centre.read(as: actor, for: register.purpose, .export) { transaction in
            var (page, people): (Page, [ID<Person>]) = (Page(), [])
            if register == .places {
                let places = try PlaceLines(centre: centre).page(after, of: actor, most: 20, in: transaction)
                (page.rows, page.last) = (places.rows, places.last)
                return Disclosed(
                    page, .registerExported, on: register.rawValue, groups: groups, detail: "\(page.rows.count) rows")
            }
            let found =
                register.isOfPeople
                ? try transaction.people(within: actor.areaPrefix, after: after ?? "", limit: Self.page)
                : try transaction.organisations(within: actor.areaPrefix, after: after ?? "", limit: Self.page)
            for id in found {
                guard register.isOfPeople, let person = ID<Person>(id) else {
                    let profile = try transaction.profile(of: id, sealer: centre.sealer)
                    page.rows.append(profile.entries.mapValues(\.value))
                    continue
                }
                let values = try Self.values(of: person, centre, in: transaction)
                guard register == .foreigners || values["resident_id_number"] != nil,
                    register == .people || values["resident_id_number"] == nil
                else { continue }
                guard try centre.policy(of: actor, on: person, in: transaction).blocks.isEmpty else {
                    page.leftOut += 1
                    continue
                }
                page.rows.append(values)
                people.append(person)
            }
            page.last = found.count == Self.page ? found.last : nil
            return Disclosed(
                page, .registerExported, on: register.rawValue, of: people, groups: groups,
                detail: "\(page.rows.count) rows")
        }
    }

    private static func values(
        of person: ID<Person>, _ centre: Centre, in transaction: any ReadTransaction
    ) throws -> [String: String] {
        var values = try transaction.profile(of: person.rawValue, sealer: centre.sealer).entries.mapValues(\.value)
        for kind in ["document", "visit"] {
            guard let subject = try KnownFile.held(kind, of: person, in: transaction) else { continue }
            let held = try transaction.profile(of: subject, sealer: centre.sealer).entries.mapValues(\.value)
            values.merge(held) { own, _ in own }
        }
        return values
    }
}
