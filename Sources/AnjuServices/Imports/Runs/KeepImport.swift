public import AnjuCore
import AnjuDocuments
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Takes a file for a register in: sealed piece by piece, looked through, and its columns found.
public struct KeepImport: Sendable {
    let centre: Centre

    /// Most characters of a file's name that are kept.
    public static let longestName = 120

    public init(centre: Centre) { self.centre = centre }

    /// Keeps a file that comes in pieces of any size from `next`, which answers `nil` behind the last.
    ///
    /// Nothing of it stands open on a disk. Throws what ``TableFault`` names, `import.too-many-open` where ten of the
    /// official's wait already; columns that are not found are no fault yet: the run is `uploaded` until they are said.
    public func callAsFunction(
        _ register: Register, name: String, by actor: Actor, next: () async throws -> [UInt8]?
    ) async throws -> ImportRun {
        try await centre.admit(register, actor)
        let parts = try await kept(next)
        var run = ImportRun(
            id: centre.ambient.id(), register: register, fileName: Self.tidy(name),
            fileSize: parts.reduce(0) { $0 + $1.size }, uploader: actor, createdAt: centre.ambient.now())
        try await find(&run, parts)
        let (made, centre) = (run, centre)
        return try await centre.write(as: actor, for: register.purpose, register.keeping) { transaction in
            let open = try transaction.importRuns(area: actor.areaPrefix, department: actor.department, limit: 500)
            guard open.count(where: { $0.uploader.id == actor.id && $0.state.mayCancel }) < 10 else {
                throw Problem(.limited, "import.too-many-open", ["seconds": "60"])
            }
            try transaction.insert(made, parts: parts)
            return Audited(
                made, .importKept, on: made.id.rawValue, detail: "\(register.rawValue) \(made.fileSize) bytes")
        }
    }

    /// Says which items words above columns mean, an empty item that a column is not read, and keeps it for the next file
    /// with these words.
    ///
    /// Throws `import.not-now` once the rows are read, `code.unknown` for an item that the register does not have.
    @discardableResult
    public func map(
        _ id: ID<ImportRun>, _ mapping: [String: String], by actor: Actor
    ) async throws -> ImportRun {
        let (seen, parts) = try await self.seen(id, for: actor)
        guard [.uploaded, .checked].contains(seen.state) else { throw Problem(.conflict, "import.not-now") }
        let keys = Set(seen.register.columns(centre.dictionary).map(\.item.key))
        let unknown = mapping.filter { !$0.value.isEmpty && !keys.contains($0.value) }
        guard unknown.isEmpty else {
            throw Problem.invalid(
                unknown.map { Violation($0.key, "code.unknown", ["value": $0.value]) }.sorted { $0.field < $1.field })
        }
        var run = seen
        run.mapping = mapping
        run.rows = 0
        try check(&run, parts)
        let (made, now, centre) = (run, centre.ambient.now(), centre)
        return try await centre.write(as: actor, for: run.register.purpose, run.register.keeping) { transaction in
            guard try transaction.update(made, from: seen) else { throw Problem(.conflict, "import.not-now") }
            try transaction.keepImportMapping(mapping, of: made.register, headings: made.headings, at: now)
            return Audited(made, .importChanged, on: id.rawValue, detail: "mapping")
        }
    }

    /// The words above the columns of a run's file, with the items that they mean, and what keeps it from being read.
    public func columns(_ id: ID<ImportRun>, by actor: Actor) async throws -> ImportColumns {
        let (run, parts) = try await seen(id, for: actor)
        return ImportColumns(try ImportTable(run, parts: parts, centre: centre), centre)
    }

    private func seen(_ id: ID<ImportRun>, for actor: Actor) async throws -> (ImportRun, [BlobRecord]) {
        let run = try await centre.admittedRun(id, for: actor)
        return (run, try await centre.ledger.readImpersonal { try $0.importParts(of: id) })
    }

    /// Finds the columns, by what was said of a file with the same words where that is known.
    private func find(_ run: inout ImportRun, _ parts: [BlobRecord]) async throws {
        let (register, centre) = (run.register, centre)
        let table = try ImportTable(run, parts: parts, centre: centre)
        let (key, returned) = (table.key(centre), table.key(centre, dropping: 2))
        run.headings = key
        run.mapping = try await centre.ledger.readImpersonal { transaction in
            let known = try transaction.importMapping(register, headings: key)
            return known.isEmpty ? try transaction.importMapping(register, headings: returned) : known
        }
        try check(&run, parts)
    }

    private func check(_ run: inout ImportRun, _ parts: [BlobRecord]) throws {
        let table = try ImportTable(run, parts: parts, centre: centre)
        guard table.violations(centre).isEmpty else {
            run.state = .uploaded
            return
        }
        (run.state, run.rows) = (.checked, try table.count())
        if run.rows == 0 { run.state = .uploaded }
    }

    private func kept(_ next: () async throws -> [UInt8]?) async throws -> [BlobRecord] {
        var (parts, waiting, size): ([BlobRecord], [UInt8], Int) = ([], [], 0)
        while let bytes = try await next() {
            size += bytes.count
            guard size <= TableLimits.standard.bytes else {
                throw Problem(.invalid, TableFault.tooLarge.code, ["limit": "\(TableLimits.standard.bytes)"])
            }
            waiting += bytes
            while waiting.count >= PartedFile.piece {
                parts.append(try await centre.keep(Array(waiting.prefix(PartedFile.piece)), media: Self.media))
                waiting.removeFirst(PartedFile.piece)
            }
        }
        if !waiting.isEmpty { parts.append(try await centre.keep(waiting, media: Self.media)) }
        guard !parts.isEmpty else { throw Problem(.invalid, TableFault.notATable.code) }
        return parts
    }

    private static let media = "application/octet-stream"

    /// The last part of a path, without what no name has, at most so long.
    private static func tidy(_ name: String) -> String {
        let last = name.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? ""
        let plain = String(last.unicodeScalars.filter { $0.properties.generalCategory != .control })
        return plain.isEmpty ? "-" : String(plain.prefix(longestName))
    }
}
