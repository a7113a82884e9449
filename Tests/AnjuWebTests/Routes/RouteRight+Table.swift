import AnjuTesting

extension RouteRight {
    static let table: [RouteRight] = [
        open, own, desk, rosters, requests, cases, checks, permits, api, apiCases, apiSteps, apiRegister,
    ]
    .flatMap(
        \.self)

    /// Whoever asks.
    static let open: [RouteRight] = [
        RouteRight("GET /anju.css", "200"), RouteRight("GET /enhance.js", "200"), RouteRight("GET /icon.svg", "200"),
        RouteRight("GET /live", "200"), RouteRight("GET /ready", "200"),
        RouteRight("GET /language/:tag", at: "/language/en", "303"), RouteRight("GET /sign-in", "200"),
        RouteRight("POST /sign-in", sending: "name=clerk&password=" + APISite.password, "303"),
        RouteRight("GET /verify", "200"), RouteRight("POST /verify", sending: "text=ANJU1:NOTHING", "200"),
        RouteRight("GET /status/permits", "200"), RouteRight("GET /status/trust", "200"),
        // The way has no sequencer: the log is empty, for everybody alike.
        RouteRight("GET /log/checkpoint", "404"), RouteRight("GET /log/tile/**", "404"),
        RouteRight("GET /log/hidden", "200"), RouteRight("GET /log/stamps", "200"),
        RouteRight("GET /log/stamps/:size/checkpoint", at: "/log/stamps/1/checkpoint", "404"),
        RouteRight("GET /log/stamps/:size/reply.tsr", at: "/log/stamps/1/reply.tsr", "404"),
        RouteRight("GET /log/checker", "200"), RouteRight("GET /log/checker/proof-checker.html", "200"),
        RouteRight("GET /notice", "200"), RouteRight("GET /my-case", "200"),
        RouteRight("POST /my-case/leave", sending: "", "303"),
        RouteRight("GET /checks/figures", "200"),
        RouteRight("POST /my-case/appeal", sending: "check=x&number=RL-2026-000001&born=1900-01-01", "422"),
        RouteRight("POST /my-case", sending: "question=number&go=on&number=RL-2026-000001", "200"),
        RouteRight("POST /sign-out", sending: "", "303"),
        // With a code that hangs at a door, or is on a card: HouseTests.
        RouteRight("GET /house/:door", at: "/house/0000", "404"),
        RouteRight("POST /house/:door", at: "/house/0000", sending: "birth_date=1900-01-01", "404"),
        RouteRight("GET /landlord/:card", at: "/landlord/0000", "404"),
        RouteRight(
            "POST /landlord/:card/:declared", at: "/landlord/0000/dcl_" + zeros, sending: "answer=lives-here", "404"),
        RouteRight("GET /declared", "200"),
        RouteRight("POST /declared", sending: "number=RL-S-2026-000001&born=1900-01-01", "422"),
    ]

    /// Of a person's own file: no official's session opens any of it.
    ///
    /// Who is signed in: OwnFilePageTests.
    static let own: [RouteRight] =
        [
            RouteRight("GET /my-file/sign-in", "200"),
            RouteRight("POST /my-file/sign-in", sending: "number=&code=", "422"),
            // What was typed is kept through the sign-in.
            RouteRight("POST /my-file/requests", sending: "kind=explanation&topic=&reason=why", "403"),
        ]
        + [
            "GET /my-file", "GET /my-file/held", "GET /my-file/held/:group", "GET /my-file/cases",
            "GET /my-file/standing",
            "GET /my-file/cases/:opened", "GET /my-file/pictures", "GET /my-file/pictures/:picture",
            "GET /my-file/sheet", "GET /my-file/looks", "GET /my-file/looks/:entry",
            "GET /my-file/looks/:entry/proof", "GET /my-file/copy",
            "GET /my-file/copy.json", "GET /my-file/copy.pdf", "GET /my-file/requests", "GET /my-file/requests/new",
            "GET /my-file/requests/:request", "GET /my-file/requests/:request/answer.pdf",
        ].map { RouteRight($0, "303") }
        + [
            "POST /my-file/sheet/end", "POST /my-file/sign-out", "POST /my-file/requests/:request/withdraw",
            "POST /my-file/requests/:request/lift", "POST /my-file/for/:guardianship", "POST /my-file/for-myself",
        ].map { RouteRight($0, sending: "", "303") }

    /// Of a person and a request that are not there; who may with those that are: OwnSignInTests and OwnRequestTests.
    static let requests: [RouteRight] = [
        RouteRight("GET /requests", "200 403 403 403 403 200 403 200 303"),
        RouteRight("GET /requests/:request", at: "/requests/" + ghost("req"), answered),
        RouteRight("POST /requests/:request", at: "/requests/" + ghost("req"), sending: "outcome=granted", answered),
        RouteRight("POST /requests/:request/lift", at: "/requests/\(ghost("req"))/lift", sending: "reason=x", answered),
        RouteRight(
            "POST /requests/:request/lift/approve", at: "/requests/\(ghost("req"))/lift/approve",
            sending: "password-lift=",
            answered),
        RouteRight("GET /people/:person/guardians", at: "/people/\(ghost("per"))/guardians", gone),
        RouteRight("POST /people/:person/guardians", at: "/people/\(ghost("per"))/guardians", sending: "", gone),
        RouteRight(
            "POST /people/:person/guardians/:guardianship/end",
            at: "/people/\(ghost("per"))/guardians/\(ghost("gua"))/end", sending: "", gone),
        RouteRight("GET /people/:person/sheet", at: "/people/\(ghost("per"))/sheet", gone),
        RouteRight("POST /people/:person/sheet", at: "/people/\(ghost("per"))/sheet", sending: "", gone),
        RouteRight("POST /people/:person/sheet/end", at: "/people/\(ghost("per"))/sheet/end", sending: "", gone),
        RouteRight("POST /people/:person/sheet.pdf", at: "/people/\(ghost("per"))/sheet.pdf", sending: "code=x", gone),
    ]
    /// By the counter, and by who may close where something is.
    static let answered = "404 403 403 403 403 404 403 404 303"
    static let gone = "404 403 403 403 403 403 403 404 303"

    static func ghost(_ prefix: String) -> String { prefix + "_" + String(repeating: "0", count: 26) }

    /// Whoever registers people; another area's counter too, for its own people.
    static let counter = "200 403 403 403 403 403 403 200 303"

    static let registered = PlainBrowser.encoded(
        TestPeople.worker.merging([
            "id_doc_number": "DOCUMENT", "do": "submit", "paper.entry_doc": "1", "present": "applicant",
        ]) { $1 }.map {
            ($0, $1)
        }
    ).replacing("DOCUMENT", with: "{document}")

    static let desk: [RouteRight] =
        [
            RouteRight("GET /", "303 303 303 303 303 303 303 303 303"), RouteRight("GET /counter", counter),
            RouteRight("POST /counter/find", sending: "by=by-document&document=MX0000017", counter),
            RouteRight("GET /intake", at: "/intake?procedure=P01", counter),
            RouteRight("POST /intake", sending: "procedure=P01&id_doc_number=MX0000017", counter),
            RouteRight(
                "POST /intake/:procedure", at: "/intake/P01",
                sending: registered, "201 403 403 403 403 403 403 201 303"),
            // Of a draft that is not there; who may read one that is: DraftTests and IntakeDraftTests.
            RouteRight(
                "GET /intake/drafts/:draft", at: "/intake/drafts/" + draft, "404 403 403 403 403 403 403 404 303"),
            RouteRight(
                "POST /intake/drafts/:draft/discard", at: "/intake/drafts/\(draft)/discard", sending: "",
                "404 403 403 403 403 403 403 404 303"),
            // Whoever searches people: the counter, and the offices that look up whose case it is.
            RouteRight("GET /people", "200 403 200 200 403 403 403 200 303"),
            RouteRight("POST /people/find", sending: "q=nobody", "200 403 200 200 403 403 403 200 303"),
            RouteRight("GET /duplicates", counter),
            RouteRight("GET /duplicates/:pair", at: "/duplicates/dup_" + zeros, gone),
            RouteRight("POST /duplicates/:pair", at: "/duplicates/dup_" + zeros, sending: "answer=same", gone),
            RouteRight("GET /duplicates/:pair/merge", at: "/duplicates/dup_\(zeros)/merge", gone),
            RouteRight("POST /duplicates/:pair/merge", at: "/duplicates/dup_\(zeros)/merge", sending: "keep=one", gone),
            RouteRight("GET /people/:person/merges", at: "/people/per_\(zeros)/merges", gone),
            RouteRight(
                "POST /people/:person/merges/:merge/undo", at: "/people/per_\(zeros)/merges/mrg_\(zeros)/undo",
                sending: "reason=other", gone),
            RouteRight("GET /places", counter), RouteRight("POST /places/buildings", sending: "name=", wrong),
            RouteRight("POST /places/divisions", sending: "code=", wrong),
            RouteRight("GET /places/boundaries", counter),
            RouteRight("POST /places/boundaries", sending: "from=", wrong),
            RouteRight(
                "POST /places/boundaries/:change/reverse", at: "/places/boundaries/bnd_\(zeros)/reverse", sending: "",
                gone),
            RouteRight("GET /places/:place", at: "/places/prm_" + zeros, gone),
            RouteRight("GET /places/:place/house", at: "/places/prm_\(zeros)/house", gone),
            RouteRight("POST /places/:place/house/make", at: "/places/prm_\(zeros)/house/make", sending: "", gone),
            RouteRight("POST /places/:place/house/end", at: "/places/prm_\(zeros)/house/end", sending: "", gone),
            RouteRight("GET /declarations", counter),
            RouteRight("GET /declarations/:declaration", at: "/declarations/dcl_" + zeros, gone),
            RouteRight(
                "POST /declarations/:declaration/close", at: "/declarations/dcl_\(zeros)/close", sending: "", gone),
            RouteRight("GET /places/:place/check-in", at: "/places/prm_\(zeros)/check-in", gone),
            RouteRight(
                "POST /places/:place/check-in", at: "/places/prm_\(zeros)/check-in", sending: "do=register", gone),
            RouteRight("GET /places/:place/check", at: "/places/prm_\(zeros)/check", gone),
            RouteRight("POST /places/:place/check", at: "/places/prm_\(zeros)/check", sending: "way=desk", gone),
            RouteRight("GET /places/:place/leases", at: "/places/prm_\(zeros)/leases", gone),
            RouteRight("POST /places/:place/leases", at: "/places/prm_\(zeros)/leases", sending: "landlord=", gone),
            RouteRight("GET /leases/:lease", at: "/leases/lea_" + zeros, gone),
            RouteRight("POST /leases/:lease/renew", at: "/leases/lea_\(zeros)/renew", sending: "last=", gone),
            RouteRight("POST /leases/:lease/end", at: "/leases/lea_\(zeros)/end", sending: "as=early", gone),
            RouteRight("GET /places/:place/dwelling", at: "/places/prm_\(zeros)/dwelling", gone),
            RouteRight(
                "POST /places/:place/dwelling", at: "/places/prm_\(zeros)/dwelling",
                sending: "dwelling_type=01&room_count=1&ownership_proof_type=1&owner_name=A&owner_phone=06924100000",
                gone),
            RouteRight(
                "POST /places/:place/safety", at: "/places/prm_\(zeros)/safety",
                sending:
                    "fire_equipment_ok=true&escape_route_ok=true&electric_gas_ok=true&ebike_charging_ok=true&partition_compliant=true&inspection_date=2026-01-01",
                gone),
            RouteRight(
                "POST /safety/:check/mended", at: "/safety/saf_\(zeros)/mended", sending: "place=prm_\(zeros)", gone),
            RouteRight("GET /unsafe", counter),
            RouteRight("GET /endorsements", counter),
            RouteRight("GET /quality", "200 403 403 403 403 200 403 200 303"),
            RouteRight("GET /places/:place/stays", at: "/places/prm_\(zeros)/stays", gone),
            RouteRight("GET /check-ins/:checkin", at: "/check-ins/cin_" + zeros, gone),
            RouteRight("GET /stays/:stay", at: "/stays/sty_" + zeros, gone),
            RouteRight("POST /stays/:stay/end", at: "/stays/sty_\(zeros)/end", sending: "as=left", gone),
            RouteRight("POST /stays/:stay/plan", at: "/stays/sty_\(zeros)/plan", sending: "planned=", gone),
            RouteRight("GET /people/:person/stays", at: "/people/per_\(zeros)/stays", gone),
            RouteRight("GET /people/:person/standing", at: "/people/per_\(zeros)/standing", none),
            RouteRight("POST /places/:place/:act", at: "/places/prm_\(zeros)/close", sending: "", gone),
            RouteRight("GET /employers", market),
            RouteRight("GET /imports", "200 403 403 403 200 403 403 200 303"),
            RouteRight("GET /imports/take/:register", at: "/imports/take/people", counter),
            RouteRight("POST /imports/take/:register", at: "/imports/take/places", sending: "", wrong),
            RouteRight("GET /imports/templates/:register/:tag", at: "/imports/templates/people/en", counter),
            RouteRight("GET /imports/:import", at: "/imports/imp_" + zeros, "404 303"),
            RouteRight("GET /imports/:import/file", at: "/imports/imp_\(zeros)/file", "404 303"),
            RouteRight("GET /imports/:import/failed", at: "/imports/imp_\(zeros)/failed", "404 303"),
            RouteRight("POST /imports/:import/columns", at: "/imports/imp_\(zeros)/columns", sending: "", "404 303"),
            RouteRight("POST /imports/:import/:act", at: "/imports/imp_\(zeros)/start", sending: "", "404 303"),
            RouteRight("GET /employers/entry", at: "/employers/entry?code=91530000MA0000000L", market),
            RouteRight(
                "POST /employers/entry", sending: "employer_uscc=91530000MA00000001",
                "403 403 403 403 422 403 403 403 303"),
            RouteRight("GET /worklist", "200 200 200 200 200 200 403 200 303"),
            RouteRight("POST /cases", sending: "q=", "422 422 422 422 422 422 403 422 303"),
            RouteRight("GET /supervisor", "403 403 403 403 403 200 403 403 303"),
            // Everybody's own, and nobody else's.
            RouteRight("GET /password", "200 303"),
            RouteRight("POST /password", sending: "current-password=", "422 303"),
        ] + access + emergencies

    /// Accounts, grants and agreements are the administrator's.
    static let access: [RouteRight] = [
        RouteRight("GET /access", administrator),
        RouteRight("POST /access", sending: "login=nobody", administrator.replacing("200", with: "422")),
        RouteRight(
            "POST /access/grants/:grant/:act", at: "/access/grants/grt_\(zeros)/end", sending: "",
            administrator.replacing("200", with: "404")),
        RouteRight("GET /access/accounts", administrator),
        RouteRight("POST /access/accounts", sending: "login=", administrator.replacing("200", with: "422")),
        RouteRight(
            "POST /access/accounts/:account/:act", at: "/access/accounts/acc_\(zeros)/disable", sending: "",
            administrator.replacing("200", with: "404")),
        RouteRight("GET /access/offices", administrator),
        RouteRight("GET /access/agreements", administrator),
        RouteRight("POST /access/agreements", sending: "", administrator.replacing("200", with: "422")),
        RouteRight(
            "POST /access/agreements/:agreement/:act", at: "/access/agreements/agr_\(zeros)/approve",
            sending: "password-agr_\(zeros)=" + APISite.password,
            administrator.replacing("200", with: "404")),
        RouteRight("GET /access/why", at: "/access/why?login=clerk&action=read&purpose=case_step", administrator),
    ]

    /// Where nothing is protected there is nothing to open, whoever asks.
    static let emergencies: [RouteRight] = [
        RouteRight("GET /cases/:case/emergency", at: "/cases/{case}/emergency", unbroken, on: .openCase),
        RouteRight(
            "POST /cases/:case/emergency", at: "/cases/{case}/emergency", sending: "category=life", unbroken,
            on: .openCase),
        RouteRight(
            "GET /cases/:case/protection", at: "/cases/{case}/protection", "403 403 403 403 403 200 403 403 303",
            on: .openCase),
        RouteRight(
            "POST /cases/:case/protection", at: "/cases/{case}/protection", sending: "",
            "403 403 403 403 403 422 403 403 303", on: .openCase),
        RouteRight(
            "POST /cases/:case/protection/:block/:deed", at: "/cases/{case}/protection/blk_\(zeros)/lift",
            sending: "password-lift-blk_\(zeros)=" + APISite.password,
            "403 403 403 403 403 404 403 403 303", on: .openCase),
        RouteRight(
            "POST /cases/:case/sheet/allow", at: "/cases/{case}/sheet/allow",
            sending: "password-sheet=" + APISite.password,
            "403 403 403 403 403 409 403 403 303", on: .openCase),
        RouteRight(
            "GET /cases/:case/hiding", at: "/cases/{case}/hiding", "403 403 403 200 403 403 403 403 303", on: .openCase),
        RouteRight(
            "POST /cases/:case/hiding", at: "/cases/{case}/hiding", sending: "",
            "403 403 403 422 403 403 403 403 303", on: .openCase),
        RouteRight("GET /hidings", "403 403 403 200 403 200 403 403 303"),
        RouteRight(
            "POST /hidings/:hiding/:deed", at: "/hidings/hid_\(zeros)/approve", sending: "",
            "403 403 403 422 403 422 403 403 303"),
        RouteRight("GET /emergencies", "403 403 403 403 403 200 403 403 303"),
        RouteRight(
            "POST /emergencies/:glass/:finding", at: "/emergencies/brk_\(zeros)/justified", sending: "",
            "403 403 403 403 403 422 403 403 303"),
    ]

    static let wrong = "422 403 403 403 403 403 403 422 303"
    static let unbroken = "404 404 404 404 404 403 403 404 303"
    static let administrator = "403 403 403 403 403 403 200 403 303"
    static let zeros = String(repeating: "0", count: 26)
    static let draft = "dft_" + String(repeating: "0", count: 26)
    static let market = "403 403 403 403 200 403 403 403 303"

    /// The offices of the case read it, the supervisor too; another area's do not learn of it.
    static let reading = "200 200 200 200 200 200 403 404 303"
    static let taking = "200 200 200 200 200 403 403 404 303"
    /// The same without market, which is only asked in this procedure.
    static let working = "200 200 200 200 404 403 403 404 303"
    static let document = "200 404 200 200 404 403 403 404 303"
    static let none = "404 404 404 404 404 403 403 404 303"
    static let clinic = "403 303 403 403 403 403 403 404 303"

    static let cases: [RouteRight] = [
        RouteRight("GET /cases", at: "/cases?q={number}", "303 303 303 303 303 303 403 404 303", on: .openCase),
        RouteRight("GET /cases/:case", at: "/cases/{case}", reading, on: .openCase),
        RouteRight("GET /cases/:case/images/:kind", at: "/cases/{case}/images/portrait", working, on: .openCase),
        // The clinic's step bears no identity document; a place that the procedure does not have is answered as one it may not see.
        RouteRight(
            "GET /cases/:case/images/:kind", at: "/cases/{case}/images/identity_document", document, on: .openCase),
        RouteRight("GET /cases/:case/images/:kind", at: "/cases/{case}/images/dwelling", none, on: .openCase),
        RouteRight("GET /cases/:case/forms/:form", at: "/cases/{case}/forms/F12.pdf", working, on: .openCase),
        RouteRight("GET /cases/:case/forms/:form", at: "/cases/{case}/forms/F12", working, on: .openCase),
        RouteRight(
            "POST /cases/:case/receipt.pdf", at: "/cases/{case}/receipt.pdf", sending: "code=", working, on: .openCase),
        // Where the person stands: the office that registers, and those with an open step.
        RouteRight(
            "GET /cases/:case/receipt", at: "/cases/{case}/receipt", "200 200 200 403 403 403 403 404 303",
            on: .openCase),
        RouteRight(
            "POST /cases/:case/receipt", at: "/cases/{case}/receipt", sending: "person=1",
            "422 422 422 403 403 403 403 404 303", on: .openCase),
        RouteRight("GET /cases/:case/steps/:step", at: "/cases/{case}/steps/job", working, on: .openCase),
        RouteRight(
            "POST /cases/:case/rules", at: "/cases/{case}/rules", sending: "rules-words=x&version={version}",
            "409 403 403 403 403 403 403 404 303", on: .openCase),
        RouteRight(
            "POST /cases/:case/steps/:step", at: "/cases/{case}/steps/medical",
            sending: PlainBrowser.encoded(TestPeople.fit.map { ($0, $1) }) + "&present=applicant", clinic, on: .openCase
        ),
        RouteRight(
            "POST /cases/:case/steps/:step/:act", at: "/cases/{case}/steps/medical/assign", sending: "", clinic,
            on: .openCase),
        RouteRight(
            "POST /cases/:case/steps/:step/:act", at: "/cases/{case}/steps/medical/withdraw",
            sending: "withdraw-words=x&withdraw-asked=in_person",
            "303 303 303 403 403 403 403 404 303", on: .openCase),
        RouteRight(
            "POST /cases/:case/steps/:step/begin", at: "/cases/{case}/steps/change_employer/begin", sending: "",
            "403 403 409 403 403 403 403 404 303", on: .openCase),
        RouteRight("GET /cases/:case/forms.pdf", at: "/cases/{case}/forms.pdf", working, on: .openCase),
        RouteRight("GET /cases/:case/conflicts", at: "/cases/{case}/conflicts", taking, on: .openCase),
        RouteRight(
            "POST /cases/:case/conflicts/:item", at: "/cases/{case}/conflicts/employer_name", sending: "",
            "422 422 422 422 422 403 403 404 303", on: .openCase),
        RouteRight(
            "GET /cases/:case/images/:kind/take", at: "/cases/{case}/images/portrait/take",
            "200 404 404 404 404 404 403 404 303", on: .openCase),
        RouteRight(
            "POST /cases/:case/images/:kind/take", at: "/cases/{case}/images/portrait/take", sending: "do=take",
            "422 404 404 404 404 404 403 404 303", on: .openCase),
        RouteRight(
            "GET /cases/:case/images/:kind/take", at: "/cases/{case}/images/identity_document/take",
            "200 404 200 404 404 404 403 404 303", on: .openCase),
        RouteRight(
            "GET /cases/:case/steps/:step/begin", at: "/cases/{case}/steps/change_employer/begin",
            "409 409 409 409 409 409 403 404 303", on: .openCase),
    ]

    static let check = "chk_" + String(repeating: "0", count: 26)

    /// Of a check that is not there; who may what about one that is: CheckRightsTests.
    static let checks: [RouteRight] = [
        RouteRight("GET /checks", "200 200 200 200 200 200 403 200 303"),
        RouteRight("GET /cases/:case/checks", at: "/cases/{case}/checks", reading, on: .openCase),
        RouteRight(
            "POST /cases/:case/checks", at: "/cases/{case}/checks", sending: "question=exit_bar&step=review",
            "403 403 403 409 403 403 403 404 303", on: .openCase),
        RouteRight(
            "GET /cases/:case/checks/:check/compare", at: "/cases/{case}/checks/\(check)/compare",
            "404 404 404 404 404 404 404 404 303", on: .openCase),
        RouteRight(
            "POST /cases/:case/checks/:check/judge", at: "/cases/{case}/checks/\(check)/judge",
            sending: "verdict=same&reason=x&mark=x", "404 404 404 404 404 404 404 404 303", on: .openCase),
        RouteRight(
            "GET /cases/:case/checks/:check/notice.pdf", at: "/cases/{case}/checks/\(check)/notice.pdf",
            "404 404 404 404 404 404 403 404 303", on: .openCase),
        RouteRight(
            "POST /cases/:case/checks/:check/acts/:act", at: "/cases/{case}/checks/\(check)/acts/approve", sending: "",
            "404 404 404 404 404 404 403 404 303", on: .openCase),
    ]

    static let permits: [RouteRight] = [
        RouteRight("GET /permits/:permit", at: "/permits/{permit}", "200 404 200 200 404 403 403 404 303", on: .permit),
        RouteRight(
            "GET /permits/:permit/card.pdf", at: "/permits/{permit}/card.pdf", "200 403 403 403 403 403 403 404 303",
            on: .permit),
        RouteRight(
            "POST /permits/:permit/status", at: "/permits/{permit}/status",
            sending: "status=suspended&suspended-ground=V04&suspended-words=x&version={version}",
            "403 403 403 303 403 403 403 403 303", on: .permit),
    ]
}
