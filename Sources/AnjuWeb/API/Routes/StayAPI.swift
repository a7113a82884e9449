import AnjuCore
import AnjuDomain
import AnjuServices
import HTTPTypes
import Hummingbird

/// Stays: people registered at a place in one submit, who is there, one stay, all of a person.
struct StayAPI: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("places/:place/stays", use: occupants)
        desk.post("places/:place/stays", use: register)
        desk.get("check-ins/:checkin", use: receipt)
        desk.get("stays/:stay", use: show)
        desk.post("stays/:stay/end", use: end)
        desk.post("stays/:stay/plan", use: plan)
        desk.get("people/:person/stays", use: history)
        desk.get("people/:person/standing", use: standing)
    }

    private var view: ViewStays { ViewStays(centre: bench.centre) }
    private var ending: EndStay { EndStay(centre: bench.centre) }

    @Sendable private func occupants(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let after = try request.uri.queryParameters["after"].map { try ID<Stay>(String($0)).orRefuse("?after") }
        let found = try await view.occupants(of: try context.placeID(), after: after, by: context.actor)
        return .json(StaysAnswer(found.lines, next: found.next))
    }

    @Sendable private func register(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (place, key) = (try context.placeID(), try request.idempotencyKey())
        var body = try await JSONBody(request)
        var draft = StayDraft(&body, at: place, items: Set(GuestItems.keys), language: context.language)
        draft.key = key
        try body.finish()
        do {
            let done = try await RegisterStays(centre: bench.centre)(draft, by: context.actor)
            let path = APIRoutes.root + "/check-ins/" + done.checkIn.id.rawValue
            var headers: HTTPFields = [.location: path]
            if done.wasRepeated, let replayed = HTTPField.Name("Idempotency-Replayed") { headers[replayed] = "true" }
            return .json(
                CheckInAnswer(done.checkIn, at: place, stays: done.stays), status: .created, headers: headers)
        } catch let problem as Problem where problem.kind == .invalid {
            throw Problem.invalid(problem.violations.map(StayDraft.pointing))
        }
    }

    @Sendable private func receipt(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id: ID<CheckIn> = try context.identifier("checkin", orSay: "stay.unknown")
        let found = try await view.receipt(id, by: context.actor)
        return .json(CheckInAnswer(found.record, at: found.place.id, stays: nil))
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        .json(StayAnswer(try await view(try context.stayID(), by: context.actor)))
    }

    @Sendable private func end(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.stayID()
        var body = try await JSONBody(request)
        let (until, how) = (body.optionalText("until", upTo: 40) ?? "", body.text("as"))
        try body.finish()
        try await ending(id, at: until, as: how, by: context.actor)
        return .done
    }

    @Sendable private func plan(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.stayID()
        var body = try await JSONBody(request)
        let planned = body.optionalText("planned", upTo: 40) ?? ""
        try body.finish()
        try await ending.plan(id, until: planned, by: context.actor)
        return .done
    }

    @Sendable private func history(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id: ID<Person> = try context.identifier("person", orSay: "person.unknown")
        return .json(StayHistoryAnswer(try await view.history(of: id, by: context.actor)))
    }

    @Sendable private func standing(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id: ID<Person> = try context.identifier("person", orSay: "person.unknown")
        let found = try await ViewStanding(centre: bench.centre)(id, by: context.actor)
        return .json(StandingAnswer(found, today: bench.centre.today, context.language))
    }
}

extension OfficerContext {
    /// The stay that the address names.
    fileprivate func stayID() throws -> ID<Stay> { try identifier("stay", orSay: "stay.unknown") }
}
