public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Runs of an office, how far each has come, and what is wrong with their rows.
public struct ViewImports: Sendable {
    let centre: Centre

    /// Most runs of one answer.
    public static let most = 50
    /// Most rows of one.
    public static let mostRows = 50

    public init(centre: Centre) { self.centre = centre }

    /// One run with its counts.
    public struct Seen: Sendable {
        public var run: ImportRun
        public var counts: ImportCounts
        /// Why it was taken back, as who did it wrote; empty where it was not.
        public var reason: String
    }

    /// A page of runs.
    public struct Runs: Sendable {
        public var runs: [ImportRun]
        /// Before which run the list goes on; `nil` where it ends.
        public var next: ID<ImportRun>?
    }

    /// One row of which something is said.
    public struct Line: Sendable {
        public var place: Int
        /// From 0.
        public var sheet: Int
        /// As a spreadsheet shows it.
        public var number: Int
        public var outcome: RowOutcome
        public var faults: [Violation]
        /// An earlier row that means the same, as `sheet!row`.
        public var sameAs: String?
        /// What was built upon it, where it was to be taken back and stands.
        public var stands: String?
    }

    /// A page of rows.
    public struct Lines: Sendable {
        public var lines: [Line]
        /// Behind which row the list goes on; `nil` where it ends.
        public var next: Int?
    }

    /// The registers that an official keeps.
    public func registers(of actor: Actor) -> [Register] { Register.allCases.filter { centre.keeps($0, actor) } }

    /// Runs of the official's office and department, the newest first, those that were brought before `last`.
    ///
    /// Throws `access.denied` where the official keeps no register.
    public func list(before last: ID<ImportRun>? = nil, by actor: Actor) async throws -> Runs {
        let own = registers(of: actor)
        if own.isEmpty { try await centre.admit(.people, actor) }
        let centre = centre
        return try await centre.ledger.readImpersonal { transaction in
            let from = last.flatMap { try? centre.importRun($0, for: actor, in: transaction) }
            let found = try transaction.importRuns(
                area: actor.areaPrefix, department: actor.department, of: own, before: from, limit: Self.most + 1)
            let runs = Array(found.prefix(Self.most))
            return Runs(runs: runs, next: found.count > Self.most ? runs.last?.id : nil)
        }
    }

    /// Throws `access.denied` where the official does not keep the register and `import.unknown` where there is none of this name.
    public func register(_ name: String, by actor: Actor) async throws -> Register {
        let register = Register(rawValue: name)
        try await centre.admit(register ?? registers(of: actor).first ?? .people, actor)
        guard let register else { throw Problem(.missing, "import.unknown") }
        return register
    }

    /// One run with its counts.
    ///
    /// Throws `import.unknown`, also for another office's.
    public func callAsFunction(_ id: ID<ImportRun>, by actor: Actor) async throws -> Seen {
        let run = try await centre.admittedRun(id, for: actor)
        let sealer = centre.sealer
        return try await centre.ledger.readImpersonal { transaction in
            Seen(
                run: run, counts: try transaction.importCounts(of: id),
                reason: try transaction.importWords(of: id, sealer: sealer).reason)
        }
    }

    /// Rows of a run with an outcome, or those that stand where none is named, behind `place`; nothing of what they hold.
    public func rows(
        of id: ID<ImportRun>, _ outcome: RowOutcome?, after place: Int = 0, by actor: Actor
    ) async throws -> Lines {
        let register = try await centre.admittedRun(id, for: actor).register
        let (centre, most) = (centre, Self.mostRows)
        return try await centre.read(as: actor, for: register.purpose, register.keeping) { transaction in
            let found =
                if let outcome {
                    try transaction.importRows(
                        of: id, outcome, after: place, limit: most + 1, sealer: centre.sealer)
                } else {
                    try transaction.standingRows(of: id, after: place, limit: most + 1, sealer: centre.sealer)
                }
            let lines = found.prefix(most).map { row in
                Line(
                    place: row.place, sheet: row.sheet, number: row.number, outcome: row.outcome,
                    faults: row.content.faults.map(\.violation), sameAs: row.content.sameAs, stands: row.stands)
            }
            let next = found.count > most ? lines.last?.place : nil
            return Disclosed(
                Lines(lines: Array(lines), next: next), .importRead, on: id.rawValue,
                detail: outcome?.rawValue ?? "standing")
        }
    }
}
