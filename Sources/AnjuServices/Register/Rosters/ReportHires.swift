public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Enters who began to work at an employer, one or many in one report (Zhejiang migrant registration regulations article 8,
/// Exit and Entry Administration Law article 45).
///
/// Each has one file in the city: who shows a number that is on file with the same birth date is the same person, and nothing
/// of that file is told. Who works elsewhere too goes on working there, unless the person is said to have left. A late report
/// is taken like any other; why it came late is recorded, and nothing follows.
public struct ReportHires: Sendable {
    let centre: Centre

    /// Most people of one report.
    public static let most = 200
    /// What tells that a number or a name is somebody's.
    static let telling: Set<String> = ["stay.other-person", "stay.known-name", "roster.overlaps"]

    public init(centre: Centre) { self.centre = centre }

    /// What became of it.
    public struct Reported: Sendable {
        public var report: HireReportRecord
        /// Jobs in the order of the list; none where the request was sent before.
        public var jobs: [ID<Employment>]
        /// The same request was sent before: nothing was done again.
        public var wasRepeated: Bool
    }

    /// Throws every fault of what was typed at once, those of a person beside `guest.N.item`; `employer.unknown` also for one
    /// of another area's, `employer.may-not-hire` for a suspended one, and `search.too-many` for who has asked too often whose
    /// a number is.
    public func callAsFunction(_ draft: HireDraft, by actor: Actor) async throws -> Reported {
        try await centre.admitToRosters(actor)
        let centre = centre
        let request = RosterRequest(draft.key, saying: draft.fingerprint, by: actor, centre: centre)
        let ambient = centre.ambient
        let tokens = draft.hires.prefix(Self.most).map { _ in ambient.tokens(HireFile.tokens) }
        if let repeated = try await repeated(request) { return repeated }
        let limit = SearchLimit(actor: actor, centre: centre)
        if try await centre.ledger.readImpersonal({ try limit.isOver(in: $0) }) { throw try await limit.entered() }
        await centre.serials.stockUp(RosterRequest.series, year: request.year)
        do {
            return try await centre.write(as: actor, for: KeepPlaces.purpose, .register) {
                try Self.run(draft, request, tokens, $0)
            }
        } catch let problem as Problem where problem.kind != .unavailable {
            request.ticket.giveBack()
            if problem.violations.contains(where: { Self.telling.contains($0.code) }) { try await limit.count() }
            guard problem.code == "request.repeated", let repeated = try await repeated(request) else { throw problem }
            return repeated
        }
    }

    private func repeated(_ request: RosterRequest) async throws -> Reported? {
        try await centre.ledger.readImpersonal { try request.repeated(in: $0) }.map {
            Reported(report: $0, jobs: [], wasRepeated: true)
        }
    }

    private static func run(
        _ draft: HireDraft, _ request: RosterRequest, _ tokens: [[Token]], _ transaction: any WriteTransaction
    ) throws -> Audited<Reported> {
        let organisation = try request.centre.employer(draft.organisation, for: request.actor, in: transaction)
        if organisation.suspendedAt != nil { throw Problem(.conflict, "employer.may-not-hire") }
        let list = try HireList(draft, at: organisation, request: request, in: transaction)
        if !list.faults.isEmpty {
            let problem = Problem.invalid(list.faults)
            if list.clashing.isEmpty { throw problem }
            throw Concealed(problem, on: organisation.id, of: list.clashing)
        }
        let report = try request.enter(.hire, of: list.hires.count, at: organisation, in: transaction)
        let files = list.hires.map {
            HireFile($0, at: organisation, draft, request, tokens: tokens[$0.who.place])
        }
        for file in files { try file.write(transaction) }
        var audited = Audited(
            Reported(report: report, jobs: files.map(\.job), wasRepeated: false), .employmentReported,
            on: report.id.rawValue, of: files.map(\.person), detail: "hire \(files.count)")
        for file in files {
            for job in file.hire.ending {
                audited = audited.and(
                    .employmentEnded, on: job.rawValue, of: [file.person], detail: EmploymentEnd.moved.rawValue)
            }
        }
        return audited
    }
}
