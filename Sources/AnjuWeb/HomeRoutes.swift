import AnjuDomain
import Hummingbird

/// The front door: each official to where their work begins.
struct HomeRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("/") { _, context in
            let role = bench.rulebook.rights.roles[context.actor.role]
            if role?.may(.register, for: "registration") == true { return Response.redirect(to: "/counter") }
            if role?.may(.list, for: "case_step") == true { return Response.redirect(to: "/worklist") }
            if role?.may(.count, for: "supervision") == true { return Response.redirect(to: "/supervisor") }
            if role?.may(.administer, for: "operation") == true { return Response.redirect(to: "/access") }
            let t = bench.translator(context.language)
            return .page(DoorPage(t: t), bench.frame(context), t)
        }
    }
}
