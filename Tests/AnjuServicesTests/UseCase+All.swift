import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuStore
import AnjuTesting

extension UseCase {
    static let denied = "access.denied"
    static let notYours = "case.not-your-step"
    static let unknown = "case.unknown"
    static let noPermit = "permit.unknown"
    static let notNow = "case.step-not-open"
    /// Allowed; the picture of the tests has no file behind it.
    static let noFile = "image.unknown"

    /// The officials of the table, in the order of ``due``.
    static let officials = [
        TestOfficials.clerk, TestOfficials.health, TestOfficials.labour, TestOfficials.exitEntry, TestOfficials.market,
        TestOfficials.supervisor, TestOfficials.administrator, TestOfficials.outsider,
    ]

    static let all = people + reads + steps + permits + access

    /// The answers of those who do the step, of the other offices, and then of those who do none.
    private static func done(_ clerk: String, _ health: String, _ labour: String, _ exit: String) -> [String] {
        [clerk, health, labour, exit, notYours, denied, denied, unknown]
    }

    private static let clerkAlone = Array(repeating: denied, count: 6)
    private static let marketAlone = [denied, denied, denied, denied, "ok", denied, denied, denied]
    /// The offices that work on the case, market that is only asked, and then those who do neither.
    private static func atWork(_ asked: String) -> [String] {
        ["ok", "ok", "ok", "ok", asked, denied, denied, unknown]
    }

    private static let people = [
        UseCase(name: "find a person", due: ["ok"] + clerkAlone + ["ok"]) {
            _ = try await FindPerson(centre: $0.centre)(.document(number: "MX0000017"), by: $0.actor)
        },
        UseCase(
            name: "search for people", due: ["ok", denied, "ok", "ok", denied, denied, denied, "ok"]
        ) {
            _ = try await SearchPeople(centre: $0.centre)("khin", by: $0.actor)
        },
        UseCase(name: "pairs of files", due: ["ok"] + clerkAlone + ["ok"]) {
            _ = try await ReviewDuplicates(centre: $0.centre).list(by: $0.actor)
        },
        UseCase(name: "files made one", due: ["ok"] + clerkAlone + ["person.unknown"]) {
            _ = try await UnmergePeople(centre: $0.centre).history(of: $0.person, by: $0.actor)
        },
        UseCase(name: "a sheet for a person", due: ["ok"] + clerkAlone + ["person.unknown"]) {
            _ = try await StartSheet(centre: $0.centre)("P02", for: $0.person, by: $0.actor)
        },
        UseCase(name: "open a case", due: ["ok"] + clerkAlone + ["person.unknown"]) {
            try await $0.test.open(
                "P02", for: $0.person, still: ["document", "visit", "stay", "dwelling"], by: $0.actor)
        },
        UseCase(name: "look at a person's printed sheet", due: ["ok"] + clerkAlone + ["person.unknown"]) {
            _ = try await MakeOwnSheet(centre: $0.centre).view($0.person, by: $0.actor)
        },
        UseCase(name: "make a printed sheet", due: ["ok"] + clerkAlone + ["person.unknown"]) {
            _ = try await MakeOwnSheet(centre: $0.centre)($0.person, seen: [.person, .document], by: $0.actor)
        },
        UseCase(name: "end a printed sheet", due: ["sheet.none"] + clerkAlone + ["person.unknown"]) {
            try await EndOwnSheet(centre: $0.centre).atCounter($0.person, by: $0.actor)
        },
        UseCase(name: "list people's requests", due: ["ok", denied, denied, denied, denied, "ok", denied, "ok"]) {
            _ = try await ViewRequests(centre: $0.centre).list(by: $0.actor)
        },
        UseCase(name: "keep a draft", due: ["ok"] + clerkAlone + ["ok"]) {
            let form = KeepDraft.Form(
                procedure: "P01", person: nil, key: "x", content: DraftContent(), version: nil)
            try await KeepDraft(centre: $0.centre)(form, by: $0.actor)
        },
        UseCase(name: "list the own drafts", due: ["ok"] + clerkAlone + ["ok"]) {
            _ = try await ListDrafts(centre: $0.centre)(by: $0.actor)
        },
        UseCase(name: "find a case", due: Array(repeating: "ok", count: 6) + [denied, unknown]) {
            _ = try await FindCase(centre: $0.centre)(number: $0.opened.number, by: $0.actor)
        },
        UseCase(name: "the own list", due: ["ok", "ok", "ok", "ok", "ok", "ok", denied, "ok"]) {
            _ = try await Worklist(centre: $0.centre)(by: $0.actor)
        },
        UseCase(name: "the list of another", due: [denied, "ok", denied, denied, denied, "ok", denied, denied]) {
            _ = try await Worklist(centre: $0.centre)("health", by: $0.actor)
        },
        UseCase(name: "figures", due: [denied, denied, denied, denied, denied, "ok", denied, denied]) {
            _ = try await Supervise(centre: $0.centre)(by: $0.actor)
        },
    ]

    private static let administratorAlone = Array(repeating: denied, count: 6) + ["ok", denied]
    private static let supervisorAlone = Array(repeating: denied, count: 5) + ["ok", denied, denied]
    /// Who may break the glass is told that there is nothing to break; the others are told nothing else.
    private static let noEmergency = Array(repeating: unknown, count: 5) + [denied, denied, unknown]

    private static let access = [
        UseCase(name: "who may what", due: administratorAlone) {
            _ = try await KeepGrants(centre: $0.centre).list(by: $0.actor)
        },
        UseCase(name: "what is agreed", due: administratorAlone) {
            _ = try await KeepAgreements(centre: $0.centre).list(by: $0.actor)
        },
        UseCase(name: "propose an agreement", due: administratorAlone) {
            try await KeepAgreements(centre: $0.centre).propose(
                KeepAgreements.Draft(
                    giving: "foreign_centre", receiving: "housing", purpose: "case_step", law: "PIPL Art.23",
                    groups: ["residence"], until: "2026-12-31"), by: $0.actor)
        },
        UseCase(name: "open in an emergency", due: noEmergency) {
            try await OpenInEmergency(centre: $0.centre)(
                $0.id, category: "life", reason: "brought in unconscious at night", by: $0.actor)
        },
        UseCase(name: "what waits for review", due: supervisorAlone) {
            _ = try await ReviewEmergencies(centre: $0.centre).list(by: $0.actor)
        },
        UseCase(name: "allow a sheet", due: supervisorAlone.map { $0 == "ok" ? "sheet.not-asked" : $0 }) {
            try await AllowOwnSheet(centre: $0.centre)(
                AllowOwnSheet.Read(askedBy: "acc_clerk", askedAt: $0.test.clock.now), in: $0.id, by: $0.actor,
                confirming: $0.test.confirming($0.actor))
        },
        UseCase(name: "protect a person", due: supervisorAlone) {
            try await ProtectPerson(centre: $0.centre).block([], of: $0.id, .protected, by: $0.actor)
        },
    ]

    private static let reads = [
        UseCase(name: "view a case", due: ["ok", "ok", "ok", "ok", "ok", "ok", denied, unknown]) {
            _ = try await ViewCase(centre: $0.centre)($0.id, by: $0.actor)
        },
        UseCase(name: "print a receipt", due: atWork(unknown)) {
            _ = try await PrintReceipt(centre: $0.centre)($0.id, code: "", by: $0.actor)
        },
        UseCase(name: "view a step", due: atWork("case.no-such-step")) {
            _ = try await ViewStep(centre: $0.centre)("job", of: $0.id, by: $0.actor)
        },
        UseCase(name: "print a form", due: atWork("form.unknown")) {
            _ = try await PrintForm(centre: $0.centre)("F12", of: $0.id, by: $0.actor)
        },
        UseCase(name: "print all forms", due: atWork("form.none")) {
            _ = try await PrintForms(centre: $0.centre)(of: $0.id, by: $0.actor)
        },
        UseCase(name: "see what is disputed", due: atWork("ok")) {
            _ = try await ViewConflicts(centre: $0.centre)(of: $0.id, by: $0.actor)
        },
        UseCase(name: "look into the register", due: marketAlone) {
            _ = try await ViewEmployers(centre: $0.centre).list(by: $0.actor)
        },
        UseCase(name: "see a picture", due: Array(repeating: noFile, count: 5) + [denied, denied, unknown]) {
            _ = try await SeeImage(centre: $0.centre)("portrait", of: $0.id, by: $0.actor)
        },
    ]

    private static let steps = [
        UseCase(name: "fill in a sheet", due: done(notYours, "ok", notYours, notYours)) {
            try await $0.test.fill("medical", TestPeople.fit, of: $0.id, by: $0.actor)
        },
        UseCase(name: "end a party's step", due: done("ok", notYours, "ok", notYours)) {
            try await $0.test.end("job", of: $0.id, by: $0.actor)
        },
        UseCase(name: "name the employer", due: done(notYours, notYours, notNow, notYours)) {
            _ = try await NameEmployer(centre: $0.centre)(
                "91350100M000100Y43", step: "employment_registration", of: $0.id, version: nil, by: $0.actor)
        },
        UseCase(name: "decide", due: done(notYours, notYours, notYours, notNow)) {
            try await $0.test.end("review", of: $0.id, by: $0.actor)
        },
        UseCase(name: "issue", due: done(notNow, notYours, notYours, notYours)) {
            try await $0.test.end("issue", of: $0.id, by: $0.actor)
        },
        UseCase(name: "take a picture again", due: done("ok", notYours, notYours, notYours)) {
            try await RetakeImage(centre: $0.centre)(
                TestCentre.portrait, as: "portrait", of: $0.id, version: nil, by: $0.actor)
        },
        UseCase(name: "register an employer", due: marketAlone) {
            try await RegisterEmployer(centre: $0.centre)(TestPeople.otherEmployer, by: $0.actor)
        },
        UseCase(
            name: "withdraw",
            due: ["ok", "ok", "ok", "case.not-your-step", "case.not-your-step", denied, denied, unknown]
        ) {
            try await EndCase(centre: $0.centre)(
                .withdraw(reason: "x", asked: .inPerson), of: $0.id, version: nil, by: $0.actor)
        },
    ]

    private static let permits = [
        UseCase(
            name: "view a permit", needsPermit: true,
            due: ["ok", noPermit, "ok", "ok", noPermit, denied, denied, noPermit]
        ) {
            _ = try await ViewPermit(centre: $0.centre)(try $0.issued(), by: $0.actor)
        },
        UseCase(
            name: "print a card", needsPermit: true,
            due: done(noFile, notYours, notYours, notYours).dropLast() + ["permit.unknown"]
        ) {
            _ = try await PrintCard(centre: $0.centre, isSpecimen: false)(try $0.issued(), by: $0.actor)
        },
        UseCase(
            name: "suspend a permit", needsPermit: true,
            due: [denied, denied, denied, "ok", denied, denied, denied, denied]
        ) {
            try await ChangePermit(centre: $0.centre)(
                .suspended, of: try $0.issued(), version: nil, ground: "V01", reason: "x", by: $0.actor)
        },
        UseCase(name: "change the employer", needsPermit: true, due: done(notYours, notYours, "ok", notYours)) {
            try await BeginLater(centre: $0.centre)("change_employer", of: $0.id, version: nil, by: $0.actor)
        },
    ]
}
