import Hummingbird

/// Every operation of `/api/v1`, as `openapi.yaml` describes them.
struct APIRoutes: Sendable {
    let bench: Workbench
    /// The description, as it is served.
    let description: [UInt8]

    static let root = "/api/v1"

    func add(to router: Router<AnjuContext>) {
        let open = router.group(RouterPath(Self.root))
        DescriptionAPI(bytes: description).add(to: open)
        ProcedureAPI(bench: bench).add(to: open)
        SealAPI(bench: bench).add(to: open)
        UsageAPI(bench: bench).add(to: open)
        let desk = open.group(context: OfficerContext.self)
        SessionAPI(bench: bench).add(to: open, and: desk)
        PeopleAPI(bench: bench).add(to: desk)
        CaseAPI(bench: bench).add(to: desk)
        StepAPI(bench: bench).add(to: desk)
        WorklistAPI(bench: bench).add(to: desk)
        PermitAPI(bench: bench).add(to: desk)
        PlaceAPI(bench: bench).add(to: desk)
        StayAPI(bench: bench).add(to: desk)
        QualityAPI(bench: bench).add(to: desk)
    }

    /// The addresses alone.
    var paths: APIPaths {
        let router = Router(context: AnjuContext.self)
        add(to: router)
        return APIPaths(router)
    }
}
