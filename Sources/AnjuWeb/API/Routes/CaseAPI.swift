import AnjuCore
import AnjuDomain
import AnjuServices
import Foundation
import HTTPTypes
import Hummingbird

/// A case: opened, looked at, ended.
struct CaseAPI: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.post("cases", use: open)
        desk.get("cases/:case", use: show)
        desk.get("cases/:case/submissions", use: submissions)
        desk.post("cases/:case/withdraw", use: withdraw)
        desk.post("cases/:case/transfer", use: transfer)
    }

    @Sendable private func open(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let key = try request.idempotencyKey()
        var body = try await JSONBody(request)
        let procedure = body.text("procedure")
        let personText = body.optionalText("person")
        let person = personText.flatMap { ID<Person>($0) }
        if personText != nil, person == nil { body.fault("person", "input.invalid") }
        let portraitText = body.optionalText("portrait", upTo: JSONBody.limit)
        let portrait = portraitText.flatMap { Data(base64Encoded: $0) }
        if portraitText != nil, portrait == nil { body.fault("portrait", "image.not-an-image") }
        var capture = CaptureRequest(&body, items: bench.centre.dictionary.items, language: context.language)
        capture.key = key
        try body.finish()
        var kept: KeptImage?
        if let portrait {
            kept = try await KeepImage(centre: bench.centre)([UInt8](portrait), as: "portrait", by: context.actor).image
        }
        let opened = try await OpenCase(centre: bench.centre)(
            procedure, for: person, capture, portrait: kept, by: context.actor)
        return answer(opened, context)
    }

    private func answer(_ opened: OpenCase.Opened, _ context: OfficerContext) -> Response {
        let t = bench.translator(context.language)
        let isFirst = !opened.wasRepeated
        let answer = OpenedAnswer(
            id: opened.id.rawValue, number: opened.number, code: isFirst ? opened.code : nil,
            open: isFirst ? opened.open.map { ViolationAnswer($0, bench.centre.dictionary, t) } : nil)
        var headers: HTTPFields = [.location: APIRoutes.root + "/cases/" + opened.id.rawValue]
        if opened.wasRepeated, let replayed = HTTPField.Name("Idempotency-Replayed") { headers[replayed] = "true" }
        return .json(answer, status: .created, headers: headers)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let view = try await ViewCase(centre: bench.centre)(
            try context.caseID(), showing: .values, by: context.actor)
        let answer = CaseAnswer(view, for: context.actor, context.language)
        return .json(answer, headers: Response.tag(answer.version))
    }

    @Sendable private func submissions(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let found = try await ListSubmissions(centre: bench.centre)(of: try context.caseID(), by: context.actor)
        return .json(SubmissionsAnswer(found))
    }

    @Sendable private func withdraw(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (id, version) = (try context.caseID(), try request.seenVersion())
        var body = try await JSONBody(request)
        let (reason, text) = (body.text("reason", upTo: JSONBody.words), body.text("asked"))
        let asked = Asking(rawValue: text)
        if !text.isEmpty, asked == nil { body.fault("asked", "code.unknown", ["value": text]) }
        try body.finish()
        return try await end(.withdraw(reason: reason, asked: asked), id, version, context)
    }

    @Sendable private func transfer(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (id, version) = (try context.caseID(), try request.seenVersion())
        var body = try await JSONBody(request)
        let (office, reason) = (body.text("office"), body.text("reason", upTo: JSONBody.words))
        try body.finish()
        return try await end(.transfer(office: office, reason: reason), id, version, context)
    }

    private func end(
        _ ending: EndCase.Ending, _ id: ID<Case>, _ version: Int, _ context: OfficerContext
    ) async throws -> Response {
        try await EndCase(centre: bench.centre)(ending, of: id, version: version, by: context.actor)
        return .done
    }
}
