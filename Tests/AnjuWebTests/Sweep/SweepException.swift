/// Whose right it is to come to something: then what is there and what is not are two answers, and are to be.
struct SweepException: Sendable {
    /// The name that the route gives the place.
    let place: String
    /// Keys of roles; empty is every one.
    var roles: Set<String> = []
    /// Departments of the office; empty is every one.
    var departments: Set<String> = []
    /// Whether only in the area of the thing.
    var isOwnArea = true
    let reason: String

    /// Which places of the routes are whose; everybody else is answered as if nothing were there.
    static let table: [SweepException] = [
        SweepException(
            place: "case", departments: ["foreign_centre", "health", "hr", "exit_entry", "market"],
            reason: "the office does a step of the case, is asked in it or supervises it: what of it, says RouteRight"),
        SweepException(
            place: "person", roles: ["counter_clerk", "exit_entry_officer"],
            reason: "the counter of the area makes sheets, enters guardians; who decides on permits reads what stands"),
        SweepException(
            place: "request", roles: ["counter_clerk"], reason: "the counter of the area answers requests"),
        SweepException(
            place: "permit", departments: ["foreign_centre", "health", "hr", "exit_entry", "market"],
            reason: "the office takes part in the case that made the permit, or supervises it"),
        SweepException(
            place: "glass", roles: ["supervisor"], reason: "supervisors of the area review emergencies"),
        SweepException(
            place: "hiding", roles: ["exit_entry_officer", "supervisor"],
            reason: "the office that asked for it, and the approvers of the area"),
        SweepException(
            place: "place", roles: ["counter_clerk"], reason: "the counter of the area keeps its tree of places"),
        SweepException(
            place: "stay", roles: ["counter_clerk"], reason: "the counter of the area registers and ends stays"),
        SweepException(
            place: "check", roles: ["counter_clerk"],
            reason: "the counter of the area keeps what was found of a building"),
        SweepException(
            place: "lease", roles: ["counter_clerk"], reason: "the counter of the area files and ends leases"),
        SweepException(
            place: "declaration", roles: ["counter_clerk"],
            reason: "the counter of the area registers what was declared at its doors"),
        SweepException(
            place: "checkin", roles: ["counter_clerk"],
            reason: "the counter of the area gives the receipts of its submits"),
        SweepException(
            place: "organisation", roles: ["counter_clerk"],
            reason: "the counter of the area enters what its employers report"),
        SweepException(
            place: "report", roles: ["counter_clerk"],
            reason: "the counter of the area gives the receipts of employers' reports"),
        SweepException(
            place: "pair", roles: ["counter_clerk"], reason: "the counter of the area keeps its register of people"),
        SweepException(
            place: "import", roles: ["counter_clerk"],
            reason: "the department of the area that brought the file, where the role keeps its register"),
        SweepException(
            place: "change", roles: ["counter_clerk"], reason: "the counter of the area moves its boundaries"),
        SweepException(
            place: "agreement", roles: ["administrator"], isOwnArea: false,
            reason: "administrators keep the agreements of the whole deployment"),
        SweepException(
            place: "grant", roles: ["administrator"], isOwnArea: false,
            reason: "administrators keep the grants of the whole deployment"),
        SweepException(
            place: "account", roles: ["administrator"], isOwnArea: false,
            reason: "administrators keep the accounts of the whole deployment"),
    ]

    /// The exception by which this actor may come to the route's first place.
    static func of(_ actor: SweepActor, at places: [String], in area: String) -> SweepException? {
        guard actor.kind == .official || actor.kind == .api, let first = places.first else { return nil }
        return table.first { exception in
            exception.place == first && (exception.roles.isEmpty || exception.roles.contains(actor.role))
                && (exception.departments.isEmpty || exception.departments.contains(actor.department))
                && (!exception.isOwnArea || actor.area == area)
        }
    }
}
