public import AnjuCore
import AnjuDocuments
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Takes a file for a register in: sealed piece by piece, looked through, and its columns found.
public struct KeepImport: Sendable {
    let centre: Centre

    /// Most runs of one official that wait for something.
    static let mostOpen = 10
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
            fileSize: PartedFile.size(of: parts), uploader: actor, createdAt: centre.ambient.now())
        let words = try await find(&run, parts)
        let (made, centre) = (run, centre)
        return try await centre.write(as: actor, for: register.purpose, register.keeping) { transaction in
            guard try transaction.openImports(of: actor.id) < Self.mostOpen else {
                throw Problem(.limited, "import.too-many-open", ["seconds": "60"])
            }
            try transaction.insert(made, parts: parts)
            try transaction.keep(words, of: made.id, sealer: centre.sealer)
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
        let file = try TableFile(PartedFile(parts, centre: centre).source)
        let words = try check(&run, file)
        let (made, now, centre) = (run, centre.ambient.now(), centre)
        return try await centre.write(as: actor, for: run.register.purpose, run.register.keeping) { transaction in
            guard try transaction.update(made, from: seen) else { throw Problem(.conflict, "import.not-now") }
            try transaction.keep(words, of: id, sealer: centre.sealer)
            try transaction.keepImportMapping(mapping, of: made.register, headings: made.headings, at: now)
            return Audited(made, .importChanged, on: id.rawValue, detail: "mapping")
        }
    }

    /// The words above the columns of a run's file, with the items that they mean, and what keeps it from being read.
    public func columns(_ id: ID<ImportRun>, by actor: Actor) async throws -> ImportColumns {
        let run = try await centre.admittedRun(id, for: actor)
        let sealer = centre.sealer
        let words = try await centre.ledger.readImpersonal { try $0.importWords(of: id, sealer: sealer) }
        return ImportColumns(words, items: run.register.columns(centre.dictionary))
    }

    private func seen(_ id: ID<ImportRun>, for actor: Actor) async throws -> (ImportRun, [BlobRecord]) {
        let run = try await centre.admittedRun(id, for: actor)
        return (run, try await centre.ledger.readImpersonal { try $0.importParts(of: id) })
    }

    /// Finds the columns, by what was said of a file with the same words where that is known.
    private func find(_ run: inout ImportRun, _ parts: [BlobRecord]) async throws -> ImportWords {
        let (register, centre) = (run.register, centre)
        let file = try TableFile(PartedFile(parts, centre: centre).source)
        let table = try ImportTable(file, register, named: [:], centre: centre)
        let (key, returned) = (table.key(centre), table.key(centre, dropping: 2))
        run.headings = key
        run.mapping = try await centre.ledger.readImpersonal { transaction in
            let known = try transaction.importMapping(register, headings: key)
            return known.isEmpty ? try transaction.importMapping(register, headings: returned) : known
        }
        return try check(&run, file)
    }

    private func check(_ run: inout ImportRun, _ file: TableFile) throws -> ImportWords {
        let table = try ImportTable(file, run.register, named: run.mapping, centre: centre)
        var words = table.shown(centre)
        run.state = .uploaded
        guard words.faults.isEmpty else { return words }
        run.rows = try table.count()
        if run.rows > 0 { run.state = .checked } else { words.faults = [.init(Violation("", "import.no-rows"))] }
        return words
    }

    private func kept(_ next: () async throws -> [UInt8]?) async throws -> [BlobRecord] {
        var (parts, waiting, size): ([BlobRecord], [UInt8], Int) = ([], [], 0)
        let head = Array(centre.ambient.random(PartedFile.head))
        while let bytes = try await next() {
            size += bytes.count
            guard size <= TableLimits.standard.bytes else {
                throw Problem(.invalid, TableFault.tooLarge.code, ["limit": "\(TableLimits.standard.bytes)"])
            }
            waiting += bytes
            while waiting.count >= PartedFile.piece {
                parts.append(try await keep(head + waiting.prefix(PartedFile.piece)))
                waiting.removeFirst(PartedFile.piece)
            }
        }
        if !waiting.isEmpty { parts.append(try await keep(head + waiting)) }
        guard !parts.isEmpty else { throw Problem(.invalid, TableFault.notATable.code) }
        return parts
    }

    /// A piece with its row at once: where nothing comes of the upload, housekeeping removes it after a day.
    private func keep(_ piece: [UInt8]) async throws -> BlobRecord {
        let blob = try await centre.keep(piece, media: Self.media)
        let now = centre.ambient.now()
        try await centre.ledger.writeImpersonal { try $0.noteUnused(blob, at: now) }
        return blob
    }

    private static let media = "application/octet-stream"

    /// The last part of a path, without what no name has, at most so long.
    private static func tidy(_ name: String) -> String {
        let last = name.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? ""
        let plain = String(last.unicodeScalars.filter { $0.properties.generalCategory != .control })
        return plain.isEmpty ? "-" : String(plain.prefix(longestName))
    }
}
