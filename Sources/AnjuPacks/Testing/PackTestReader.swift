import AnjuCore
import AnjuDomain

/// Reads one test of a pack.
struct PackTestReader {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }

    func test() -> PackTest {
        fields.accept("note")
        let name = fields.required("name")
        let subject = subject()
        let expected = fields.value("expect")
        if expected?.entries.isEmpty ?? true {
            fields.findings.note(
                fields.place, "test.expects-nothing", "the test cannot fail",
                mend: "say under `expect` what should come out")
        }
        checkExpected(expected, subject)
        fields.close()
        let expect = (expected?.entries ?? []).map { ($0.key, PackValue($0.value)) }
        return PackTest(
            name: name, file: fields.place.file, line: fields.place.line, subject: subject,
            expect: Dictionary(expect) { first, _ in first })
    }

    private func subject() -> PackTest.Subject {
        if let period = fields.fields("period") {
            defer { period.close() }
            return .period(
                PackTest.PeriodQuestion(
                    value: period.number("value") ?? 0, unit: period.unit(), from: moment(period, "from"),
                    direction: period.has("direction")
                        ? period.one("direction", Clock.Direction.self, default: .after) : .after,
                    moved: period.flag("moved", default: true)))
        }
        if let role = fields.name("role", of: .role) {
            return .sight(
                PackTest.SightQuestion(
                    role: role, purpose: fields.requiredName("purpose", of: .purpose),
                    department: fields.name("department", of: .department), procedure: procedure(required: false),
                    step: fields.name("step", of: .step)))
        }
        if let check = fields.fields("check") {
            defer { check.close() }
            return .check(PackTest.CheckQuestion(ground: check.required("ground"), from: moment(check, "from")))
        }
        return .procedure(given())
    }

    private func procedure(required: Bool) -> String? {
        let name = required ? fields.required("procedure") : fields.text("procedure")
        if let name, !name.isEmpty {
            fields.findings.use(.procedure, name, fields.place("procedure"))
        }
        return name
    }

    private func moment(_ fields: Fields, _ key: String) -> String {
        let text = fields.required(key)
        if !text.isEmpty, CalendarDate(text) == nil, Instant(text) == nil {
            fields.findings.note(
                fields.place(key), "shape.not-a-moment", "`\(text)` is no moment",
                mend: "write '2026-03-02' or '2026-03-02T22:15:00+08:00'")
        }
        return text
    }

    private func given() -> PackTest.Given {
        var given = PackTest.Given(
            procedure: procedure(required: true) ?? "", at: moment(fields, "at"), area: fields.text("area"))
        guard let source = fields.fields("given") else { return given }
        for entry in source.value("items")?.entries ?? [] {
            fields.findings.use(.item, entry.key, entry.place)
            given.items[entry.key] = PackValue(entry.value).canonical
        }
        for entry in source.value("facts")?.entries ?? [] {
            fields.findings.use(.fact, entry.key, entry.place, inside: fields.procedure)
            given.facts[entry.key] = PackValue(entry.value).canonical
        }
        given.papers = source.names("papers", of: .paper)
        given.shared = source.names("shared", of: .paper)
        given.forms = source.names("forms", of: .form)
        given.requested = Set(source.texts("requested"))
        given.events = source.list("events").compactMap(event)
        source.close()
        return given
    }

    private func event(_ member: Marked) -> PackTest.Event? {
        let fields = Fields(member, fields.findings, procedure: fields.procedure)
        defer { fields.close() }
        let at = moment(fields, "at")
        if let key = fields.name("event", of: .event) { return PackTest.Event(at: at, what: .event(key)) }
        if let step = fields.name("step", of: .step) {
            let outcome = fields.required("outcome")
            let known = ["completed", "left_out", "waits", "returned", "refused", "resumed"]
            if !outcome.isEmpty, !known.contains(outcome) {
                fields.findings.note(
                    fields.place("outcome"), "shape.wrong-word", "no step ends with `\(outcome)`",
                    mend: Nearest.mend(outcome, among: known, instead: "write one of \(known.joined(separator: ", "))"))
            }
            let grounds = fields.names("grounds", of: .ground)
            return PackTest.Event(at: at, what: .step(step, outcome: outcome, grounds: grounds))
        }
        // The clock of a step is known by the step.
        if let clock = fields.text("extended") { return PackTest.Event(at: at, what: .extended(clock: clock)) }
        if let opened = fields.text("opened") {
            fields.accept("result")
            return PackTest.Event(at: at, what: .opened(procedure: opened))
        }
        if fields.flag("withdrawn") { return PackTest.Event(at: at, what: .withdrawn) }
        fields.findings.note(
            member.place, "test.unknown-event", "nothing happens here", mend: "name an event, a step, a clock or a case"
        )
        return nil
    }

    private func checkExpected(_ expected: Marked?, _ subject: PackTest.Subject) {
        let known: [String] =
            switch subject {
            case .procedure: PackQuestion.allCases.map(\.rawValue)
            case .period: ["last", "window"]
            case .sight: ["shows", "hides"]
            case .check: TestedCheck.questions
            }
        for entry in expected?.entries ?? [] where !known.contains(entry.key) {
            fields.findings.note(
                entry.place, "test.unknown-question", "nothing answers `\(entry.key)`",
                mend: Nearest.mend(entry.key, among: known, instead: "ask one of \(known.joined(separator: ", "))"))
        }
    }
}
