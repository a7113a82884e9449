public import AnjuCore
public import AnjuDomain
public import AnjuServices

/// A case at its deciding step, with everything that is done about a check.
public struct CheckedCase: Sendable {
    public let test: TestCentre
    public let centre: Centre
    public let opened: OpenCase.Opened
    public let authority: TestAuthority

    /// The case.
    public var id: ID<Case> { opened.id }

    /// Opens it and brings it to the step that asks; `changes` are made to the pack before.
    public init(
        _ engine: TestEngine = .sqlite, authority: TestAuthority = .match,
        changing changes: (inout Rulebook) -> Void = { _ in }
    ) async throws {
        test = try await TestCentre(engine) { rulebook in
            TestChecks.add(to: &rulebook)
            changes(&rulebook)
        }
        var centre = test.centre
        centre.checkAuthority = authority
        (self.centre, self.authority) = (centre, authority)
        opened = try await test.open()
        try await test.prepareDecision(opened.id)
    }

    /// Another centre on the same case, such as one with an authority's file.
    public func asking(_ authority: any CheckAuthority) -> Centre {
        var centre = centre
        centre.checkAuthority = authority
        return centre
    }

    /// Proposes the check, until a day.
    public func propose(
        expires: String = "2026-03-20", by actor: Actor = TestChecks.officer
    ) async throws -> ID<StatutoryCheck> {
        try await ProposeCheck(centre: centre)(
            "exit_bar", at: "review", of: id, decision: TestChecks.decision, expires: CalendarDate(expires), by: actor)
    }

    /// Does something about a check.
    public func act(_ act: ActOnCheck.Act, _ check: ID<StatutoryCheck>, by actor: Actor) async throws {
        try await ActOnCheck(centre: centre)(
            act, on: check, by: actor, confirming: test.confirming(actor))
    }

    /// Proposed, approved and asked.
    @discardableResult
    public func ask() async throws -> ID<StatutoryCheck> {
        let check = try await propose()
        try await act(.approve, check, by: TestChecks.head)
        _ = try await AskCheck(centre: centre)(check, by: TestChecks.officer)
        return check
    }

    /// Judged, with what was seen.
    public func judge(_ verdict: CheckVerdict, _ check: ID<StatutoryCheck>) async throws {
        let seen = try await CompareCheck(centre: centre)(check, by: TestChecks.colleague)
        try await JudgeCheck(centre: centre)(
            verdict, reason: "照片、出生日期均已核对", mark: seen.mark, of: check, by: TestChecks.colleague)
    }

    /// The checks of the case as an official sees them.
    public func checks(by actor: Actor = TestChecks.officer) async throws -> [CheckView] {
        try await test.view(id, by: actor).checks
    }

    /// The case as its person sees it.
    public func own() async throws -> CaseView {
        try await ViewOwnCase(centre: centre)(number: opened.number, born: "1900-01-01", code: opened.code)
    }

    /// The person appeals.
    @discardableResult
    public func appeal(_ check: ID<StatutoryCheck>) async throws -> CaseView {
        try await AppealCheck(centre: centre)(
            check.rawValue, number: opened.number, born: "1900-01-01", code: opened.code)
    }
}
