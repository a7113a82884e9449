import AnjuCore
import AnjuDomain

/// Reads one step of a procedure.
struct StepBuilder {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }

    /// A step without `after` follows the one before it.
    static func steps(_ read: [(step: Step, saysAfter: Bool)]) -> [Step] {
        read.indices.map { index in
            var step = read[index].step
            if !read[index].saysAfter, index > 0 { step.after = [read[index - 1].step.key] }
            return step
        }
    }

    func step() -> (step: Step, saysAfter: Bool) {
        let key = fields.required("key")
        var step = Step(
            key: key, title: fields.words(), phase: fields.requiredName("phase", of: .phase),
            actor: fields.requiredName("actor", of: .department), after: fields.names("after", of: .step))
        if fields.has("law") { step.law = fields.law() }
        step.alternates = fields.names("alternates", of: .department)
        step.with = fields.names("with", of: .department)
        step.present = fields.names("present", of: .department)
        step.when = fields.condition("when")
        step.captures = fields.names("captures", of: .form)
        step.updates = fields.names("updates", of: .form)
        step.assigns = fields.names("assigns", of: .item)
        step.completesWhen = fields.condition("completes_when")
        step.asks = fields.list("asks").map(question)
        if let outcomes = fields.fields("outcomes") { step.outcomes = self.outcomes(outcomes) }
        step.returnsTo = fields.name("returns_to", of: .step)
        step.opens = fields.text("opens")
        step.isOptional = fields.flag("optional")
        step.isLater = fields.flag("later")
        step.isEntry = fields.flag("entry")
        if let clock = fields.fields("clock") {
            step.clock = ClockBuilder(clock).clock(key: clock.text("key") ?? key, ends: key)
            clock.close()
        }
        return (step, fields.value("after") != nil)
    }

    private func outcomes(_ outcomes: Fields) -> Outcomes {
        outcomes.accept("completed")
        defer { outcomes.close() }
        let path = "\(fields.procedure)/outcomes/\(fields.source["key"]?.text ?? "")"
        for key in ["returned", "refused", "waits"] {
            fields.findings.stand("\(path)/\(key)", outcomes.place(key))
        }
        return Outcomes(
            returned: outcomes.names("returned", of: .ground), refused: outcomes.names("refused", of: .ground),
            waits: outcomes.names("waits", of: .ground))
    }

    private func question(_ member: Marked) -> Question {
        let entry = Fields(member, fields.findings, procedure: fields.procedure)
        entry.accept("note", "certainty")
        defer { entry.close() }
        var question = Question(
            key: entry.required("key"), kind: entry.one("kind", Question.Kind.self, default: .departmentAnswer),
            of: entry.requiredName("of", of: .department), text: entry.words(), answers: entry.texts("answers"),
            fills: entry.names("fills", of: .item), elsePaper: entry.name("else_paper", of: .paper),
            when: entry.condition("when"), atRequest: entry.flag("at_request"), law: entry.law())
        question.favourable = entry.text("favourable")
        if let favourable = question.favourable, !question.answers.contains(favourable) {
            fields.findings.note(
                entry.place("favourable"), "shape.wrong-word", "`\(favourable)` is none of the answers",
                mend: Nearest.mend(favourable, among: question.answers, instead: "write one of the answers"))
        }
        return question
    }
}
