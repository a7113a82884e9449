import AnjuCore
import AnjuI18n
import Testing

@testable import AnjuWeb

@Suite struct OwnFilePageTests {
    @Test func `the door to the own file says at once what is wrong and keeps the number`() throws {
        try Snapshot.expect("own-sign-in") { t in
            OwnSignInPage(
                model: .init(number: "MX0000017", codeError: t("violation.input.required"), carried: ["reason": "why"]),
                t: t)
        }
    }

    @Test func `what is held stands with its source, its law and its time`() throws {
        try Snapshot.expect("own-held") { t in
            let line = OwnPage.Line(
                icon: .got, title: Words(Samples.words(t, "手机号码", "Mobile telephone", "ဖုန်းနံပါတ်")),
                words: [Words("+95 9 000 000 000")],
                quiet: [
                    t(
                        "own.from-office",
                        ["office": .text("Service centre"), "when": .text(t.date(CalendarDate(dayNumber: 20_514)))]),
                    t("own.law", ["law": .text("PIPL, Art. 13")]),
                    t(
                        "own.kept-after",
                        [
                            "what": .text("Residence registration"),
                            "length": .text(t("notice.months", ["count": .number(24)])),
                            "event": .text("deregistration"),
                        ]),
                ],
                acts: [Act(label: t("own.ask-correction"), path: "/my-file/requests/new", weight: .small, about: "x")])
            return OwnPage(
                title: t("own.held"), back: ("/my-file", t("own.title")),
                blocks: [
                    .notice(t("own.restricted-since", ["when": .text(t.date(CalendarDate(dayNumber: 20_514)))])),
                    .list(title: t("own.held"), id: "held", lines: [line]),
                ], t: t)
        }
    }

    @Test func `looks of one official on a day are one line that opens`() throws {
        try Snapshot.expect("own-looks") { t in
            let each = OwnPage.Line(icon: .eye, title: Words("09:12"), path: "/my-file/looks/led_1")
            let line = OwnPage.Line(
                icon: .eye, title: Words(Samples.words(t, "服务中心", "Service centre", "ဝန်ဆောင်မှုဌာန")),
                words: [Words(t("own.look-read"))], quiet: ["2026-03-02 09:12"], folded: [each, each],
                foldedTitle: t("own.times", ["count": .number(2)]))
            return OwnPage(
                title: t("own.looks"), back: ("/my-file", t("own.title")),
                blocks: [.words(t("own.looks-words")), .list(title: t("own.looks"), id: "looks", lines: [line])], t: t)
        }
    }

    @Test func `a refused request says ground, article and what can be done`() throws {
        try Snapshot.expect("own-refused") { t in
            OwnPage(
                title: t("own.ask-objection"), back: ("/my-file/requests", t("own.requests")),
                blocks: [
                    .facts([Fact(label: t("own.state"), value: Words(t("request.refused")))]),
                    .permitted(
                        title: t("request.refused"),
                        words: [
                            Words(
                                Samples.words(
                                    t, "为履行法定职责所必需", "a duty set by law cannot be done without it", "ဥပဒေပါ တာဝန်")),
                            Words(t("own.law", ["law": .text("PIPL, Art. 34")])),
                        ]),
                    .acts([Act(label: t("own.ask-appeal"), path: "/my-file/requests/new")]),
                ], t: t)
        }
    }

    @Test func `the sheet is made with two ticks`() throws {
        try Snapshot.expect("sheet", navigation: "nav.counter") { t in
            var model = SheetPage.Model(
                names: Samples.khin, facts: [Fact(label: t("card.birth"), value: Words("1900-01-01"))],
                fields: [
                    Field(
                        "person", label: t("reissue.person"), .checkbox(isChecked: false), width: .full,
                        error: t("violation.receipt.not-seen")),
                    Field("document", label: t("reissue.document"), .checkbox(isChecked: true), width: .full),
                ], path: "/people/per_1/sheet")
            model.live = t("sheet.live", ["made": .text("2026-03-02"), "until": .text("2027-03-02")])
            return SheetPage(model: model, t: t)
        }
    }

    @Test func `a guardian is entered with number, proof and two ticks, and ended with a reason`() throws {
        try Snapshot.expect("guardians", navigation: "nav.counter") { t in
            let proofs = [Control.Choice("birth_record", "birth certificate"), .init("court_decision", "court")]
            return GuardiansPage(
                model: .init(
                    names: Samples.khin, facts: [Fact(label: t("card.birth"), value: Words("1900-01-01"))],
                    lines: [
                        .init(
                            title: Words("NO ONE"), quiet: ["birth certificate", t("guardians.rests")],
                            field: Field(
                                "reason-gua_1", label: t("guardians.reason"), .textarea("", rows: 2),
                                hint: t("guardians.reason-hint"), width: .full,
                                error: t("violation.input.required")),
                            path: "/people/per_1/guardians/gua_1/end")
                    ],
                    fields: [
                        Field(
                            "number", label: t("guardians.document"), .text("MX0000025"),
                            hint: t("guardians.document-hint"), width: .half,
                            error: t("violation.guardian.not-on-file")),
                        Field("proof", label: t("guardians.proof"), .radio(proofs, chosen: ""), width: .full),
                        Field(
                            "seen-guardian", label: t("guardians.seen-guardian"), .checkbox(isChecked: true),
                            width: .full),
                        Field(
                            "seen-proof", label: t("guardians.seen-proof"), .checkbox(isChecked: false),
                            width: .full, error: t("violation.guardian.not-seen")),
                    ], path: "/people/per_1/guardians", back: "/people/per_1/sheet"), t: t)
        }
    }

    @Test func `who acts for another reads on each page for whom`() throws {
        try Snapshot.expect("own-acting") { t in
            var page = OwnPage(
                title: t("own.held"), back: ("/my-file", t("own.title")),
                blocks: [.notice(t("own.restricted-group", ["group": .text("Contact"), "when": .text("2026-03-02")]))],
                t: t)
            page.ward = "KHIN MAUNG MYINT"
            return page
        }
    }

    @Test func `a request is decided with outcome, ground and words`() throws {
        try Snapshot.expect("request") { t in
            RequestPage(
                model: .init(
                    names: Samples.khin, what: t("own.ask-correction"),
                    facts: [
                        Fact(label: t("requests.held"), value: Words(t("requests.not-shown"))),
                        Fact(label: t("own.wished"), value: Words("钦茂敏", .chinese)),
                    ], notes: [t("requests.printed")],
                    fields: [
                        Field(
                            "outcome", label: t("requests.outcome"),
                            .radio(
                                [.init("granted", t("request.granted")), .init("refused", t("request.refused"))],
                                chosen: ""), width: .full, error: t("violation.input.choose")),
                        Field("words", label: t("requests.words"), .textarea("看过护照", rows: 4), width: .full),
                    ], path: "/requests/req_1"), t: t)
        }
    }
}
