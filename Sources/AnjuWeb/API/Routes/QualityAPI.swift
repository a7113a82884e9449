import AnjuCore
import AnjuDomain
import AnjuServices
import Hummingbird

/// How good the register is, and the checks at places that say so.
struct QualityAPI: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("quality", use: show)
        desk.post("places/:place/checks", use: check)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let asked = request.uri.queryParameters
        let quarter = try asked["quarter"].map { try Quarter(String($0)).orRefuse("?quarter") }
        let after = try asked["after"].map { try ID<Stay>(String($0)).orRefuse("?after") }
        do {
            return .json(
                QualityAnswer(try await ViewQuality(centre: bench.centre)(quarter, after: after, by: context.actor)))
        } catch let problem as Problem where problem.kind == .invalid {
            throw Problem.invalid(problem.violations.map { Violation("?" + $0.field, $0.code, $0.details) })
        }
    }

    @Sendable private func check(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let place = try context.placeID()
        var body = try await JSONBody(request)
        let (way, moment) = (body.text("way"), body.text("at", upTo: 40))
        let counted = body.text("counted", upTo: 10)
        let confirmed = body.confirmed(["agreed", "others_met"])
        let found = body.objects("findings") { finding in
            let text = finding.text("stay", upTo: 40)
            let stay = ID<Stay>(text)
            if !text.isEmpty, stay == nil { finding.fault("stay", "input.invalid") }
            let answer = PlaceCheckDraft.Answer(found: finding.text("found"), wrong: finding.texts("wrong"))
            return stay.map { ($0, answer) }
        }
        try body.finish()
        let answers = Dictionary(found.compactMap(\.self)) { _, last in last }
        let draft = PlaceCheckDraft(
            at: place, way: way, on: moment, counted: counted, hasAgreed: confirmed.contains("agreed"),
            othersMet: confirmed.contains("others_met"), answers: answers)
        do {
            let check = try await CheckPlace(centre: bench.centre)(draft, by: context.actor)
            return .json(PlaceCheckAnswer(check), status: .created)
        } catch let problem as Problem where problem.kind == .invalid {
            throw Problem.invalid(problem.violations.map(Self.pointing))
        }
    }

    private static func pointing(_ violation: Violation) -> Violation {
        let field =
            violation.field.hasPrefix("stay.")
            ? "findings" : violation.field == "agreed" ? "confirmed" : violation.field
        return Violation("/" + field, violation.code, violation.details)
    }
}
