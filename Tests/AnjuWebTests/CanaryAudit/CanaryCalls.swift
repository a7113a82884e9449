import AnjuCore
import AnjuTesting
import HTTPTypes

/// Random calls over every page, list, search, paper and answer that tells of people, and over their faults.
struct CanaryCalls {
    private var numbers: SeededNumbers
    private let world: CanaryWorld

    init(seed: UInt64, _ world: CanaryWorld) {
        (numbers, self.world) = (SeededNumbers(seed: seed), world)
    }

    private static let officials = RouteRight.askers + ["clerk2", "exithead"]

    mutating func next() -> CanaryCall {
        let about = Int.random(in: world.people.indices, using: &numbers)
        let person = world.people[about]
        if Int.random(in: 0..<12, using: &numbers) == 0, !person.code.isEmpty {
            let path = Self.own.randomElement(using: &numbers) ?? "/my-file"
            return CanaryCall(asker: .person(about), method: .get, path: filled(path, person), about: about)
        }
        let official = Self.officials.randomElement(using: &numbers) ?? "clerk"
        let (path, body) = template()
        return CanaryCall(
            asker: .official(official), method: body == nil ? .get : .post, path: filled(path, person),
            body: body.map { filled($0, person) }, about: about)
    }

    private mutating func template() -> (String, String?) {
        // Every address of the table that only reads, as often as what is about somebody by name.
        if Int.random(in: 0..<5, using: &numbers) == 0, let right = Self.table.randomElement(using: &numbers) {
            return (right.path, nil)
        }
        if Int.random(in: 0..<3, using: &numbers) == 0, let sent = Self.sent.randomElement(using: &numbers) {
            return (sent.0, sent.1)
        }
        return (Self.read.randomElement(using: &numbers) ?? "/worklist", nil)
    }

    private mutating func filled(_ text: String, _ person: CanaryPerson) -> String {
        let opened = person.cases[0]
        let forms = ["F01", "F12", "F13", "F14", "F15", "F16", "F20", "F21"]
        let steps = ["registration", "medical", "job", "employment_registration", "training", "review", "issue"]
        let groups = ["identity", "contact", "overseas", "employment", "health", "household", "border"]
        return text.replacing("{case}", with: opened.id.rawValue).replacing("{number}", with: opened.number)
            .replacing("{permit}", with: person.permit.isEmpty ? "pmt_none" : person.permit)
            .replacing("{person}", with: person.id.rawValue).replacing("{document}", with: person.document)
            .replacing("{name}", with: person.name).replacing("{born}", with: person.born)
            .replacing("{request}", with: person.request.isEmpty ? "req_none" : person.request)
            .replacing("{form}", with: forms.randomElement(using: &numbers) ?? "F12")
            .replacing("{step}", with: steps.randomElement(using: &numbers) ?? "review")
            .replacing("{group}", with: groups.randomElement(using: &numbers) ?? "identity")
            .replacing("{version}", with: "1")
            .replacing("{key}", with: "canary-draft-\(UInt32.random(in: 0..<8, using: &numbers))")
    }

    private static let table = RouteRight.table.filter {
        $0.method == .get && !$0.path.contains(":") && !$0.path.contains("**")
    }

    private static let read = [
        "/worklist", "/worklist?show=today", "/worklist?show=unassigned", "/worklist?show=waiting", "/cases?q={number}",
        "/cases/{case}", "/cases/{case}", "/cases/{case}/images/portrait", "/cases/{case}/forms/{form}",
        "/cases/{case}/forms/{form}.pdf", "/cases/{case}/forms.pdf", "/cases/{case}/receipt",
        "/cases/{case}/steps/{step}",
        "/cases/{case}/steps/change_employer/begin", "/cases/{case}/conflicts", "/cases/{case}/images/portrait/take",
        "/cases/{case}/checks", "/cases/{case}/emergency", "/cases/{case}/protection", "/permits/{permit}",
        "/permits/{permit}/card.pdf", "/intake?procedure=P01&person={person}", "/intake?procedure=P02&person={person}",
        "/people/{person}/sheet", "/people/{person}/guardians",
        "/people/{person}/merges", "/requests", "/requests/{request}", "/counter",
        "/duplicates", "/imports", "/imports/take/people",
        "/emergencies", "/api/v1/worklist",
        "/api/v1/worklist?limit=2",
        "/people/{person}/standing", "/quality", "/api/v1/quality", "/api/v1/people/{person}/standing",
        "/people/{person}/jobs", "/endorsements",
        "/api/v1/cases/{case}", "/api/v1/cases/{case}", "/api/v1/cases/{case}/submissions", "/api/v1/permits/{permit}",
    ]

    /// Searches, papers that are asked for by a form, and what is refused with the page that was sent.
    private static let sent: [(String, String)] = [
        ("/counter/find", "by=by-document&document={document}"),
        ("/counter/find", "by=by-name&name={name}&born={born}"),
        ("/api/v1/people/search", "{\"documentNumber\":\"{document}\"}"),
        ("/api/v1/people/search", "{\"name\":\"{name}\",\"birthDate\":\"{born}\"}"),
        ("/people/find", "q={name}"), ("/people/find", "q={name}&purpose=case_step"),
        ("/api/v1/people/candidates", "{\"question\":\"{name}\"}"),
        ("/cases/{case}/receipt.pdf", "code="), ("/cases/{case}/receipt", "person=1"),
        ("/intake", "procedure=P01&id_doc_number={document}"),
        ("/intake/P01", "do=draft&person={person}&key={key}&name_latin_primary={name}"),
        ("/intake/P01", "do=submit&person={person}&birth_date=1880-13-99"),
        ("/cases/{case}/steps/{step}", "do=save&birth_date=x&employer_name="),
        ("/cases/{case}/steps/{step}/return", "return-reasons=B01"),
        ("/cases/{case}/conflicts/employer_name", ""), ("/cases/{case}/rules", "rules-words=&version=1"),
        ("/cases/{case}/emergency", "category=life&reason=a+person+lies+unconscious+at+the+gate"),
        ("/people/{person}/guardians", "number=&proof="), ("/requests/{request}", "outcome="),
        ("/cases/{case}/protection", ""), ("/permits/{permit}/status", "status=suspended&version=0"),
    ]

    private static let own = [
        "/my-file", "/my-file/held", "/my-file/held/{group}", "/my-file/cases", "/my-file/cases/{case}",
        "/my-file/standing",
        "/my-file/looks", "/my-file/pictures", "/my-file/copy.json", "/my-file/copy.pdf", "/my-file/requests",
    ]
}
