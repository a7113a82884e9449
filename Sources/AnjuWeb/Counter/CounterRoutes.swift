import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// The counter's first page: look before a file is made.
struct CounterRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("counter", use: show)
        desk.post("counter/find", use: find)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try bench.centre.requireRegistration(of: context.actor)
        let t = bench.translator(context.language)
        var model = CounterSearchPage.Model()
        if request.uri.queryParameters["said"] == "discarded" { model.done = t("counter.discarded") }
        let drafts = try await ListDrafts(centre: bench.centre)(by: context.actor)
        model.drafts = drafts.map { DraftLine($0, bench: bench, t) }
        return answer(model, context)
    }

    private func answer(_ model: CounterSearchPage.Model, _ context: OfficerContext, isFault: Bool = false) -> Response
    {
        let t = bench.translator(context.language)
        return .page(
            CounterSearchPage(model: model, t: t), bench.frame(context), t,
            status: isFault ? .unprocessableContent : .ok)
    }

    @Sendable private func find(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let t = bench.translator(context.language)
        var model = CounterSearchPage.Model(document: form["document"], name: form["name"], birth: form["birth"])
        let question: FindPerson.Question
        if form["by"] == "by-name" {
            let birth = PartialDate(ItemText.date(form["birth"]))
            if form["name"].isEmpty { model.nameError = t("violation.input.required") }
            if birth == nil {
                model.birthError = t(form["birth"].isEmpty ? "violation.input.required" : "violation.date.invalid")
            }
            guard let birth, !form["name"].isEmpty else { return answer(model, context, isFault: true) }
            question = .name(form["name"], born: birth)
            model.keeps = ["name_latin_primary": form["name"].uppercased(), "birth_date": birth.description]
        } else {
            guard let number = number(form["document"], &model) else {
                model.documentError = t("violation.input.required")
                return answer(model, context, isFault: true)
            }
            guard FindPerson.isNumber(number) else {
                model.documentError = t("violation.identifier.empty")
                return answer(model, context, isFault: true)
            }
            question = .document(number: number)
        }
        let found = try await FindPerson(centre: bench.centre)(question, by: context.actor)
        model.outcome = outcome(found, t)
        model.starts = bench.rulebook.procedures.filter { $0.lead == context.actor.department }.map {
            CounterSearchPage.Start(
                code: $0.id, title: $0.title[context.language], note: $0.audience?[context.language])
        }
        return answer(model, context)
    }

    /// The number typed, or the one of the machine-readable zone that a reader has typed.
    private func number(_ text: String, _ model: inout CounterSearchPage.Model) -> String? {
        if text.contains("<") || text.count > 40 {
            model.keeps = ["mrz": text]
            if let number = MRZ.read(text, today: bench.centre.today).fields?.number, !number.isEmpty { return number }
        }
        let number = text.filter { !$0.isWhitespace }
        if number.isEmpty { return nil }
        if model.keeps.isEmpty { model.keeps = ["id_doc_number": number.uppercased()] }
        return number
    }

    private func outcome(_ found: FindPerson.Answer, _ t: Translator) -> CounterSearchPage.Outcome {
        if found.heldElsewhere { return .elsewhere(t("counter.searched-city")) }
        if found.people.isEmpty { return .nobody(t("counter.searched-city")) }
        return .found(found.people.map { CounterSearchPage.Candidate($0, t) })
    }
}
