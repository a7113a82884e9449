import AnjuCore
import AnjuDomain
import AnjuServices
import HTTPTypes
import Hummingbird

/// The page of a registration, with whatever there is to say about it.
struct IntakeAnswer {
    let bench: Workbench
    let context: OfficerContext
    let form: IntakeForm
    /// The zone as read, where there is one.
    let reading: MRZReading?
    var problem: Problem?
    /// What was done, in words.
    var done: [String] = []
    /// When the draft was kept.
    var keptAt: Instant?

    init(_ form: IntakeForm, _ bench: Workbench, _ context: OfficerContext) {
        reading = Self.read(form, bench)
        var form = form
        form.compare(reading)
        (self.form, self.bench, self.context) = (form, bench, context)
    }

    /// The zone of `form`.
    static func read(_ form: IntakeForm, _ bench: Workbench) -> MRZReading? {
        form.content.zone.isEmpty ? nil : MRZ.read(form.content.zone, today: bench.centre.today)
    }

    /// What is still to be asked about the values.
    var questions: [IntakeQuestion] {
        IntakeQuestion.all(
            form, reading,
            ItemReader(dictionary: bench.centre.dictionary, today: bench.centre.today, zone: bench.zone))
    }

    /// Throws `procedure.unknown`, `person.unknown`, `access.denied`.
    func response() async throws -> Response {
        let start = try await StartSheet(centre: bench.centre)(
            form.procedure, for: form.person, isFirst: form.isFirst, by: context.actor)
        let t = bench.translator(context.language)
        var presenter = IntakePresenter(
            bench: bench, t: t, start: start, form: form, reading: reading, problem: problem, questions: questions)
        (presenter.done, presenter.keptAt) = (done, keptAt)
        return .page(IntakePage(model: presenter.page(), t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }
}
