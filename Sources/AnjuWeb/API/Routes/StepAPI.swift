import AnjuCore
import AnjuDomain
import AnjuServices
import Hummingbird

/// The work of a step: each act names the version of the case it was decided on.
struct StepAPI: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        let step = desk.group("cases/:case/steps/:step")
        step.put("values") { request, context in
            try await act(request, context) { body in
                let capture = CaptureRequest(
                    &body, items: bench.centre.everyItem, language: context.language)
                return .capture(capture, complete: false)
            }
        }
        step.post("assign") { try await act($0, $1, .assign) }
        step.post("resume") { try await act($0, $1, .resume) }
        step.post("complete") { request, context in
            try await act(request, context) { body in
                .complete(
                    papersSeen: body.texts("papersSeen"), present: body.texts("present"),
                    overrule: body.optionalText("overrule", upTo: JSONBody.words) ?? "")
            }
        }
        step.post("return") { try await act($0, $1) { .giveBack($0.objects("reasons", Self.reason)) } }
        step.post("wait") { request, context in
            try await act(request, context) { body in
                .hold(ground: body.text("ground"), note: body.optionalText("note", upTo: JSONBody.words) ?? "")
            }
        }
        step.post("refuse") { request, context in
            try await act(request, context) { body in
                .refuse(ground: body.text("ground"), fact: body.text("fact", upTo: JSONBody.words))
            }
        }
        step.post("begin", use: begin)
        step.post("skip") { request, context in
            try await act(request, context) { .skip(reason: $0.text("reason", upTo: JSONBody.words)) }
        }
        step.post("extend") { request, context in
            try await act(request, context) { body in
                .extend(clock: body.text("clock"), reason: body.text("reason", upTo: JSONBody.words))
            }
        }
    }

    /// What follows the result; since when the former job is over, where there was one.
    @Sendable private func begin(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (id, version) = (try context.caseID(), try request.seenVersion())
        var body = try await JSONBody(request)
        let text = body.optionalText("endedOn")
        let ended = text.flatMap { CalendarDate($0) }
        if text != nil, ended == nil { body.fault("endedOn", "date.invalid") }
        try body.finish()
        let now = try await BeginLater(centre: bench.centre)(
            try context.parameters.require("step"), of: id, ended: ended, version: version, by: context.actor)
        return Response(status: .noContent, headers: Response.tag(now))
    }

    private static func reason(_ body: inout JSONBody) -> ReturnReason {
        ReturnReason(
            ground: body.text("ground"), about: body.text("about"), words: body.text("words", upTo: JSONBody.words))
    }

    private func act(
        _ request: Request, _ context: OfficerContext, _ read: (inout JSONBody) -> ActOnCase.Act
    ) async throws -> Response {
        _ = try context.caseID()
        _ = try request.seenVersion()
        var body = try await JSONBody(request)
        let act = read(&body)
        try body.finish()
        return try await self.act(request, context, act)
    }

    private func act(_ request: Request, _ context: OfficerContext, _ act: ActOnCase.Act) async throws -> Response {
        let (id, step) = (try context.caseID(), try context.parameters.require("step"))
        let outcome = try await ActOnCase(centre: bench.centre)(
            act, step: step, of: id, version: try request.seenVersion(), by: context.actor)
        let t = bench.translator(context.language)
        let answer = OutcomeAnswer(
            status: outcome.status.rawValue, version: outcome.version,
            open: outcome.open.map { ViolationAnswer($0, bench.centre.dictionary, t) }, permit: outcome.permit?.rawValue
        )
        return .json(answer, headers: Response.tag(outcome.version))
    }
}
