import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Stays, for those who register: check in at a place, who is there, one stay, all of a person.
struct StayRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("places/:place/check-in", use: start)
        desk.post("places/:place/check-in", use: send)
        desk.get("places/:place/stays", use: occupants)
        desk.get("check-ins/:checkin", use: receipt)
        desk.get("stays/:stay", use: show)
        desk.post("stays/:stay/end", use: end)
        desk.post("stays/:stay/plan", use: plan)
        desk.get("people/:person/stays", use: history)
    }

    private var view: ViewStays { ViewStays(centre: bench.centre) }
    private var ending: EndStay { EndStay(centre: bench.centre) }

    @Sendable private func start(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let kind = request.uri.queryParameters["kind"].flatMap { StayKind(rawValue: String($0)) } ?? .residence
        let key = (bench.centre.ambient.id() as ID<CheckIn>).rawValue
        return try await page(
            CheckInForm(kind: kind, now: bench.zone.typed(bench.now), key: key), context, at: try place(context))
    }

    @Sendable private func send(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (place, body) = (try place(context), try await FormBody(request, upTo: 1 << 20))
        var form = CheckInForm(body)
        switch body["do"] {
        // What still stands in the box is read before anybody is registered without it.
        case "register" where form.pile.isEmpty:
            do {
                let draft = form.draft(at: place, language: context.language)
                let done = try await RegisterStays(centre: bench.centre)(draft, by: context.actor)
                return .redirect(to: "/check-ins/" + done.checkIn.id.rawValue)
            } catch let problem as Problem where problem.kind != .refused && problem.code != "place.unknown" {
                return try await page(form, context, at: place, problem: problem)
            }
        case "add":
            if form.guests.count < CheckInForm.most { form.guests.append(StayDraft.Guest([:])) }
        default: form.readPile(today: bench.centre.today)
        }
        return try await page(form, context, at: place, givesBeds: true)
    }

    /// The page of a check-in as it stands in `form`.
    func page(
        _ form: CheckInForm, _ context: OfficerContext, at place: ID<Dwelling>, problem: Problem? = nil,
        givesBeds: Bool = false
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let (record, beds) = try await view.beds(within: place, by: context.actor)
        if record.closedAt != nil { throw Problem(.conflict, "place.closed") }
        var form = form
        if givesBeds { form.giveBeds(beds) }
        let presenter = CheckInPresenter(bench: bench, t: t, place: record, beds: beds, form: form, problem: problem)
        return .page(
            CheckInPage(model: presenter.page(), t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    @Sendable private func occupants(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let t = bench.translator(context.language)
        let after = request.uri.queryParameters["after"].flatMap { ID<Stay>(String($0)) }
        let found = try await view.occupants(of: try place(context), after: after, by: context.actor)
        let model = StayPresenter(bench: bench, t: t).occupants(found)
        return .page(StayListPage(model: model, t: t), bench.frame(context), t)
    }

    @Sendable private func history(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let t = bench.translator(context.language)
        let person = try context.identifier("person", of: Person.self, orSay: "person.unknown")
        let found = try await view.history(of: person, by: context.actor)
        var model = StayPresenter(bench: bench, t: t).history(found)
        if bench.rulebook.rights.roles[context.actor.role]?.may(.compare, for: "registration") == true {
            model.acts.append(Act(label: t("merge.history"), path: MergeRoutes.path(of: person)))
        }
        return .page(StayListPage(model: model, t: t), bench.frame(context), t)
    }

    @Sendable private func receipt(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let t = bench.translator(context.language)
        let id = try context.identifier("checkin", of: CheckIn.self, orSay: "stay.unknown")
        let found = try await view.receipt(id, by: context.actor)
        let model = StayPresenter(bench: bench, t: t).receipt(found)
        return .page(CheckInReceiptPage(model: model, t: t), bench.frame(context), t)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(try stay(context), context, isDone: request.uri.queryParameters["done"] != nil)
    }

    @Sendable private func end(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (id, form) = (try stay(context), try await FormBody(request, upTo: 1 << 16))
        do {
            try await ending(id, at: form["until"], as: form["as"], by: context.actor)
            return .redirect(to: "/stays/\(id.rawValue)?done=1")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(id, context, typed: form, problem: problem)
        }
    }

    @Sendable private func plan(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (id, form) = (try stay(context), try await FormBody(request, upTo: 1 << 16))
        do {
            try await ending.plan(id, until: form["planned"], by: context.actor)
            return .redirect(to: "/stays/\(id.rawValue)?done=1")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(id, context, typed: form, problem: problem)
        }
    }

    private func page(
        _ id: ID<Stay>, _ context: OfficerContext, typed: FormBody? = nil, problem: Problem? = nil,
        isDone: Bool = false
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let found = try await view(id, by: context.actor)
        let presenter = StayPresenter(bench: bench, t: t, typed: typed, problem: problem)
        return .page(
            StayPage(model: presenter.stay(found, isDone: isDone), t: t), bench.frame(context), t,
            status: problem?.status ?? .ok)
    }

    private func place(_ context: OfficerContext) throws -> ID<Dwelling> {
        try context.identifier("place", of: Dwelling.self, orSay: "place.unknown")
    }

    private func stay(_ context: OfficerContext) throws -> ID<Stay> {
        try context.identifier("stay", of: Stay.self, orSay: "stay.unknown")
    }
}
