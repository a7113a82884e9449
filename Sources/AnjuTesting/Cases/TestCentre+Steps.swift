public import AnjuCore
public import AnjuDomain
public import AnjuServices
import AnjuStore

extension TestCentre {
    /// A portrait as the camera of the counter would have left it.
    public static let portrait = KeptImage(
        record: BlobRecord(name: "portraitofnobody", media: "image/jpeg", size: 3, sealedKey: [1, 2, 3]))

    /// Registers the worker and opens P01 (or another procedure); `changes` lie over what they say.
    ///
    /// `still` are the kinds of subjects whose held values somebody confirms.
    @discardableResult
    public func open(
        _ procedure: String = "P01", for person: ID<Person>? = nil, _ changes: [String: String] = [:],
        still: Set<String> = [], key: String? = nil, portrait: KeptImage? = TestCentre.portrait,
        by actor: Actor = TestOfficials.clerk
    ) async throws -> OpenCase.Opened {
        var request = CaptureRequest(
            typed: TestPeople.worker.merging(changes) { $1 }, fromDocument: ["id_doc_number"],
            papersSeen: ["entry_doc"], present: ["applicant"], language: .burmese, key: key)
        request.still = still
        return try await OpenCase(centre: centre)(procedure, for: person, request, portrait: portrait, by: actor)
    }

    /// Does something to a step.
    @discardableResult
    public func act(
        _ act: ActOnCase.Act, _ step: String, of id: ID<Case>, version: Int? = nil, by actor: Actor
    ) async throws -> ActOnCase.Outcome {
        try await ActOnCase(centre: centre)(act, step: step, of: id, version: version, by: actor)
    }

    /// Fills in a step's sheet and ends the step.
    @discardableResult
    public func fill(
        _ step: String, _ typed: [String: String], papers: Set<String> = [], of id: ID<Case>, by actor: Actor
    ) async throws -> ActOnCase.Outcome {
        let request = CaptureRequest(typed: typed, papersSeen: papers, present: ["applicant", "employer"])
        return try await act(.capture(request, complete: true), step, of: id, by: actor)
    }

    /// Ends a step that fills nothing in.
    @discardableResult
    public func end(_ step: String, of id: ID<Case>, by actor: Actor) async throws -> ActOnCase.Outcome {
        try await act(.complete(papersSeen: [], present: ["applicant"]), step, of: id, by: actor)
    }

    /// The clinic finds the person fit.
    public func completeMedical(_ id: ID<Case>) async throws {
        try await fill("medical", TestPeople.fit, of: id, by: TestOfficials.health)
    }

    /// An employer is found and comes as guarantor; `changes` lie over what it writes down.
    public func registerEmployment(_ id: ID<Case>, _ changes: [String: String] = [:]) async throws {
        try await end("job", of: id, by: TestOfficials.labour)
        try await fill(
            "employment_registration", TestPeople.job.merging(changes) { $1 },
            papers: ["employer_licence", "guarantee"], of: id, by: TestOfficials.labour)
    }

    /// The training is passed.
    public func completeTraining(_ id: ID<Case>) async throws {
        try await fill("training", TestPeople.training, of: id, by: TestOfficials.labour)
    }

    /// Everything before the decision of P01.
    public func prepareDecision(_ id: ID<Case>) async throws {
        try await completeMedical(id)
        try await registerEmployment(id)
        try await completeTraining(id)
    }

    /// The whole of P01 to the permit.
    @discardableResult
    public func issuePermit(_ id: ID<Case>) async throws -> ActOnCase.Outcome {
        try await prepareDecision(id)
        try await end("review", of: id, by: TestOfficials.exitEntry)
        return try await end("issue", of: id, by: TestOfficials.clerk)
    }

    /// The whole of P02 to the permit: the case that waits for market regulation.
    public func issueTrader() async throws -> ID<Case> {
        let id = try await open("P02").id
        try await fill("guarantee", TestPeople.premises, papers: ["premises"], of: id, by: TestOfficials.clerk)
        try await completeMedical(id)
        try await end("review", of: id, by: TestOfficials.exitEntry)
        try await end("issue", of: id, by: TestOfficials.clerk)
        return id
    }

    /// The official gives the own password, now.
    public func confirming(_ actor: Actor) -> Confirming {
        { [clock] in Confirmed(account: actor.id, at: clock.now) }
    }

    /// The case as an official sees it.
    public func view(_ id: ID<Case>, by actor: Actor = TestOfficials.clerk) async throws -> CaseView {
        try await ViewCase(centre: centre)(id, by: actor)
    }
}

/// The code of the problem that `work` throws, or `nil` where it throws none.
public func problem<T>(_ work: () async throws -> T) async throws -> String? {
    do {
        _ = try await work()
        return nil
    } catch let problem as Problem {
        return problem.violations.first?.code ?? problem.code
    }
}
