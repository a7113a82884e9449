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
    }

    /// One row of which something is said.
    public struct Line: Sendable {
        public var place: Int
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

    /// Runs of the official's office and department, the newest first.
    ///
    /// Throws `access.denied` where the official keeps no register.
    public func list(by actor: Actor) async throws -> [ImportRun] {
        let own = registers(of: actor)
        if own.isEmpty { try await centre.admit(.people, actor) }
        return try await centre.ledger.readImpersonal { transaction in
            try transaction.importRuns(area: actor.areaPrefix, department: actor.department, limit: Self.most)
                .filter { own.contains($0.register) }
        }
    }

    /// One run with its counts.
    ///
    /// Throws `import.unknown`, also for another office's.
    public func callAsFunction(_ id: ID<ImportRun>, by actor: Actor) async throws -> Seen {
        let run = try await centre.admittedRun(id, for: actor)
        return Seen(run: run, counts: try await centre.ledger.readImpersonal { try $0.importCounts(of: id) })
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
                    place: row.place, number: row.number, outcome: row.outcome,
                    faults: row.content.faults.map(\.violation), sameAs: row.content.sameAs, stands: row.stands)
            }
            let next = found.count > most ? lines.last?.place : nil
            return Disclosed(
                Lines(lines: Array(lines), next: next), .importRead, on: id.rawValue,
                detail: outcome?.rawValue ?? "standing")
        }
    }
}
