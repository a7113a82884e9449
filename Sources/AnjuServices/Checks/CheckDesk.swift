import AnjuCore
public import AnjuDomain
import AnjuStore

/// What a second officer is waited for in its area, by the number of the case: approvals, deferrals, longer times, appeals.
///
/// One entry of the ledger names everybody on the page.
public struct CheckDesk: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// One line.
    public struct Line: Hashable, Sendable {
        public var number: String
        public var task: CheckTask
        public var check: CheckView
        public var procedure: Procedure
        public var rulebook: Rulebook

        public static func == (left: Line, right: Line) -> Bool {
            left.number == right.number && left.task == right.task && left.check == right.check
        }

        public func hash(into hasher: inout Hasher) { hasher.combine(number) }
    }

    private static let most = 100

    /// Throws `access.denied` for a role that works on no case.
    public func callAsFunction(by actor: Actor) async throws -> [Line] {
        let purpose = try await centre.admitToChecks(actor)
        let (centre, now) = (centre, centre.ambient.now())
        let area = actor.areaPrefix
        return try await centre.read(as: actor, for: purpose, .list) { transaction in
            var (lines, people): ([Line], [ID<Person>]) = ([], [])
            for found in try transaction.checkTasks(within: area, limit: Self.most) {
                guard let check = try? CheckWork(found.check, for: actor, centre: centre, in: transaction),
                    found.task == .appeal
                        ? check.ground.decidesAppeal(actor, of: check.step, check.work)
                        : check.ground.isApprover(actor, of: check.step, check.work)
                else { continue }
                let sight = CaseSight(check.work, actor, for: purpose)
                let views = try CheckView.list(check.work, for: sight, now: now, in: transaction)
                guard let view = views.first(where: { $0.record.core.id == found.check }) else { continue }
                if view.standing == .expired, found.task != .appeal { continue }
                lines.append(
                    Line(
                        number: check.work.record.core.number, task: found.task, check: view,
                        procedure: check.work.procedure, rulebook: check.centre.rulebook))
                people.append(check.work.record.person)
            }
            return Disclosed(lines, .checkListed, on: area, of: people)
        }
    }
}
