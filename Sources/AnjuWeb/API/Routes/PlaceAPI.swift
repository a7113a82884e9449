import AnjuCore
import AnjuDomain
import AnjuServices
import HTTPTypes
import Hummingbird

/// The tree of places: areas of the office, buildings, what lies within one.
struct PlaceAPI: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("areas", use: areas)
        desk.get("places", use: list)
        desk.post("places", use: enter)
        desk.get("places/:place", use: show)
        desk.post("places/:place/places", use: add)
        desk.post("places/:place/beds", use: divide)
        desk.post("places/:place/capacity", use: setCapacity)
        desk.post("places/:place/close", use: close)
    }

    private var keep: KeepPlaces { KeepPlaces(centre: bench.centre) }
    private var view: ViewPlaces { ViewPlaces(centre: bench.centre) }

    @Sendable private func areas(_ request: Request, _ context: OfficerContext) async throws -> Response {
        .json(AreasAnswer(try await view.areas(of: context.actor), context.language))
    }

    @Sendable private func list(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let asked = request.uri.queryParameters
        let area = asked["area"].map(String.init) ?? context.actor.area
        let after = try asked["after"].map { try ID<Dwelling>(String($0)).orRefuse("?after") }
        let start = asked["start"].map(String.init) ?? ""
        if start.unicodeScalars.count > PlaceLabel.longestLine {
            let limit = ["limit": "\(PlaceLabel.longestLine)"]
            throw Problem.invalid([Violation("?start", "input.too-long", limit)])
        }
        do {
            let found = try await view.buildings(of: area, start: start, after: after, by: context.actor)
            return .json(PlacesAnswer(found.items, next: found.next))
        } catch let problem as Problem where problem.kind == .invalid {
            throw Problem.invalid(problem.violations.map { Violation("?" + $0.field, $0.code, $0.details) })
        }
    }

    @Sendable private func enter(_ request: Request, _ context: OfficerContext) async throws -> Response {
        var body = try await JSONBody(request)
        let (area, name) = (body.text("area"), body.text("name"))
        let capacity = body.optionalText("capacity", upTo: 10) ?? ""
        try body.finish()
        let place = try await keep.building(
            KeepPlaces.Draft(name: name, capacity: capacity), in: area, by: context.actor)
        return made(place)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let within = try await view(try context.placeID(), by: context.actor)
        return .json(WithinAnswer(within), headers: Response.tag(within.place.version))
    }

    @Sendable private func add(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.placeID()
        var body = try await JSONBody(request)
        let (text, name) = (body.text("kind"), body.text("name"))
        let (kind, capacity) = (PlaceKind(rawValue: text), body.optionalText("capacity", upTo: 10) ?? "")
        if !text.isEmpty, kind == nil { body.fault("kind", "code.unknown", ["value": text]) }
        try body.finish()
        guard let kind else { throw Problem.invalid([Violation("/kind", "input.required")]) }
        let draft = KeepPlaces.Draft(name: name, capacity: capacity)
        return made(try await keep.add(kind, draft, within: id, by: context.actor))
    }

    @Sendable private func divide(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.placeID()
        var body = try await JSONBody(request)
        let text = body.text("beds", upTo: 10)
        try body.finish()
        let places = try await keep.divide(id, into: Int(text) ?? 0, by: context.actor)
        return .json(PlacesAnswer(places, next: nil), status: .created)
    }

    @Sendable private func setCapacity(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (id, version) = (try context.placeID(), try request.seenVersion())
        var body = try await JSONBody(request)
        let text = body.optionalText("capacity", upTo: 10) ?? ""
        try body.finish()
        do {
            try await keep.setCapacity(text, of: id, version: version, by: context.actor)
            return .done
        } catch let problem as Problem where problem.kind == .invalid {
            throw Problem.invalid(problem.violations.map { Violation("/capacity", $0.code, $0.details) })
        }
    }

    @Sendable private func close(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (id, version) = (try context.placeID(), try request.seenVersion())
        let body = try await JSONBody(request)
        try body.finish()
        try await keep.close(id, version: version, by: context.actor)
        return .done
    }

    private func made(_ place: PlaceRecord) -> Response {
        let path = APIRoutes.root + "/places/" + place.id.rawValue
        return .json(PlaceAnswer(place), status: .created, headers: [.location: path])
    }
}

extension OfficerContext {
    /// The place that the address names.
    func placeID() throws -> ID<Dwelling> { try identifier("place", orSay: "place.unknown") }
}

extension Optional {
    /// The value, or a fault of the part of the query that gave none.
    func orRefuse(_ part: String) throws -> Wrapped {
        guard let self else { throw Problem.invalid([Violation(part, "input.invalid")]) }
        return self
    }
}
