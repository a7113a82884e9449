import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import HTTPTypes
import Hummingbird

/// Registration at the counter: one capture, every form of the first step.
struct IntakeRoutes: Sendable {
    let bench: Workbench

    /// Most bytes of one value: more than anybody types, so that what is too long is said beside its field.
    static let longestValue = 1 << 20

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("intake", use: startKnown)
        desk.post("intake", use: begin)
        desk.post("intake/:procedure", use: work)
    }

    /// A person who has a file: what is known is shown.
    @Sendable private func startKnown(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let person = request.uri.queryParameters["person"].flatMap { ID<Person>(String($0)) }
        let procedure =
            request.uri.queryParameters["procedure"].map(String.init) ?? bench.rulebook.procedures.first?.id ?? ""
        var form = IntakeForm(procedure: procedure, person: person, key: freshKey)
        form.isFirst = true
        return try await IntakeAnswer(form, bench, context).response()
    }

    /// From the search, with what was typed there.
    @Sendable private func begin(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let body = try await FormBody(request, upTo: 1 << 16)
        var form = IntakeForm(
            body, procedure: body["procedure"], dictionary: bench.centre.dictionary, freshKey: freshKey)
        form.isFirst = true
        if let reading = IntakeAnswer.read(form, bench) { form.take(reading) }
        form.sought = form.wouldSeek
        return try await IntakeAnswer(form, bench, context).response()
    }

    private var freshKey: String { bench.centre.ambient.token().text }

    @Sendable private func work(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let body = try await FormBody(request, upTo: 64 << 20, longestValue: Self.longestValue)
        var form = IntakeForm(
            body, procedure: try context.parameters.require("procedure"), dictionary: bench.centre.dictionary,
            freshKey: freshKey)
        form.compare(IntakeAnswer.read(form, bench))
        let pictures = try await IntakePictures(bench: bench, context: context).take(body, into: &form)
        let done = change(&form, body, bench.translator(context.language))
        var answer = IntakeAnswer(form, bench, context)
        answer.done = done
        do {
            switch body["do"] {
            case "submit":
                return try await submit(
                    form, asking: pictures + answer.questions.map(\.violation), context)
            case "draft":
                let draft = try await KeepDraft(centre: bench.centre)(form.kept(in: bench.centre), by: context.actor)
                if pictures.isEmpty { return .redirect(to: "/intake/drafts/\(draft.id.rawValue)?said=kept") }
                form.version = draft.version
                answer = IntakeAnswer(form, bench, context)
                answer.keptAt = draft.keptAt
            default: break
            }
            answer.problem = pictures.isEmpty ? nil : Problem.invalid(pictures)
        } catch let fault as Problem where fault.leavesPage {
            answer.problem = fault
            if fault.code == "draft.changed" { answer = try await again(form, fault, context) }
        }
        return try await answer.response()
    }

    /// Kept elsewhere meanwhile: the page says so, and keeping it once more takes the other's place.
    private func again(_ form: IntakeForm, _ fault: Problem, _ context: OfficerContext) async throws -> IntakeAnswer {
        var form = form
        form.version = try await ListDrafts(centre: bench.centre)(by: context.actor)
            .first { $0.formKey == form.key }?.version
        var answer = IntakeAnswer(form, bench, context)
        answer.problem = fault
        return answer
    }

    /// Does what a button asks of the form itself; answers what was done, in words.
    private func change(_ form: inout IntakeForm, _ body: FormBody, _ t: Translator) -> [String] {
        let dictionary = bench.centre.dictionary
        func label(_ item: String) -> MessageValue { .text(dictionary.item(item)?.text[t.language] ?? item) }
        if !body["use"].isEmpty {
            return form.use(body["use"], dictionary).filter { !form[$0].isEmpty }.map {
                t("intake.used", ["item": label($0), "value": .text(form[$0])])
            }
        }
        if dictionary.item(body["keep-typed"]) != nil {
            form.mean(body["keep-typed"])
            return [t("intake.meant", ["item": label(body["keep-typed"])])]
        }
        switch body["do"] {
        case "read":
            guard let reading = IntakeAnswer.read(form, bench) else { return [] }
            let filled = form.take(reading)
            return filled.isEmpty ? [] : [t("intake.filled", ["count": .number(filled.count)])]
        case "names": return [t(PinyinOffer.all(form).isEmpty ? "intake.pinyin-none" : "intake.pinyin-there")]
        default: return []
        }
    }

    private func submit(
        _ form: IntakeForm, asking: [Violation], _ context: OfficerContext
    ) async throws -> Response {
        let content = form.content
        var request = CaptureRequest(
            typed: content.typed, fromDocument: content.fromDocument, papersSeen: content.papers,
            present: form.present,
            language: LanguageTag(content.typed["preferred_language"] ?? context.language.rawValue),
            key: form.key)
        (request.confirmed, request.still, request.unanswered) = (form.confirmed, form.still, asking)
        let opened = try await OpenCase(centre: bench.centre)(
            form.procedure, for: form.person, request, images: form.keptImages(in: bench.centre), by: context.actor)
        if opened.wasRepeated { return .redirect(to: "/cases/" + opened.id.rawValue) }
        let t = bench.translator(context.language)
        let view = try await ViewCase(centre: bench.centre)(opened.id, showing: .name, by: context.actor)
        let presenter = ConfirmationPresenter(bench: bench, t: t, opened: opened, view: view)
        return .page(ConfirmationPage(model: presenter.page, t: t), bench.frame(context), t, status: .created)
    }
}

extension Problem {
    /// Whether its reader can go on with what was typed: then the page comes back with it.
    fileprivate var leavesPage: Bool {
        switch kind {
        case .invalid, .conflict, .limited, .unavailable: true
        case .refused, .missing: false
        }
    }
}
