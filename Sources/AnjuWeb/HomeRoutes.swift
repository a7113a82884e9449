import AnjuDomain
import Hummingbird

/// The front door: each official to where their work begins.
struct HomeRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("/") { _, context in
            let role = bench.rulebook.rights.roles[context.actor.role]
            if role?.mayName("registration") == true { return Response.redirect(to: "/counter") }
            if role?.mayName("case_step") == true { return Response.redirect(to: "/worklist") }
            if role?.mayName("supervision") == true { return Response.redirect(to: "/supervisor") }
            let t = bench.translator(context.language)
            return .page(DoorPage(t: t), bench.frame(context), t)
        }
    }
}
