import AnjuCore
import AnjuDomain
import AnjuServices
import Hummingbird

/// What anybody may know before coming.
struct ProcedureAPI: Sendable {
    let bench: Workbench

    func add(to open: RouterGroup<AnjuContext>) {
        open.get("procedures") { _, context in
            Response.json(
                ProceduresAnswer(procedures: bench.rulebook.procedures.map { ProcedureLine($0, context.language) }))
        }
        open.get("procedures/:procedure") { _, context in
            let id = try context.parameters.require("procedure")
            guard let procedure = bench.rulebook.procedures.first(where: { $0.id == id }) else {
                throw Problem(.missing, "procedure.unknown", ["procedure": id])
            }
            return Response.json(ProcedureAnswer(procedure, bench.centre.dictionary, context.language))
        }
    }
}
