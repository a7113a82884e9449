import AnjuCore
import AnjuI18n
import Testing

@testable import AnjuWeb

@Suite struct DeskPageTests {
    @Test func `sign-in`() throws {
        try Snapshot.expect("sign-in") { t in
            SignInPage(
                model: .init(
                    site: "瑞丽市外籍人员服务管理中心", name: "3001", next: "/worklist",
                    problem: t.problem(Problem(.refused, "sign-in.wrong")),
                    publicPlaces: [.init("nav.my-case", "/my-case"), .init("nav.verify", "/verify")]), t: t)
        }
    }

    @Test func `the worklist groups by due time and shows names in three scripts`() throws {
        try Snapshot.expect("worklist", navigation: "nav.worklist") { t in
            WorklistPage(model: Self.worklist(t), t: t)
        }
    }

    @Test func `an empty worklist says what will come`() throws {
        try Snapshot.expect("worklist-empty", navigation: "nav.worklist") { t in
            WorklistPage(model: .init(title: t("nav.worklist"), asOf: "2026-03-03", searchPath: "/find"), t: t)
        }
    }

    @Test func `the counter looks before it makes a file`() throws {
        try Snapshot.expect("counter", navigation: "nav.counter") { t in
            CounterSearchPage(
                model: .init(
                    document: "MX0000017",
                    outcome: .nobody(
                        Samples.words(t, "按证件号码精确查找，09:12。", "Searched by number, 09:12.", "နံပါတ်ဖြင့် ရှာသည်၊ 09:12။")),
                    starts: [
                        .init(
                            code: "P01",
                            title: Samples.words(t, "边民务工临时居留证", "Border worker's permit", "နယ်စပ်အလုပ်သမား ခွင့်ပြုချက်"),
                            note: "P01"),
                        .init(
                            code: "P02",
                            title: Samples.words(t, "边民经商临时居留证", "Border trader's permit", "နယ်စပ်ကုန်သည် ခွင့်ပြုချက်"),
                            note: "P02"),
                    ], keeps: ["document": "MX0000017"]), t: t)
        }
    }

    @Test func `officers' search says why each was found`() throws {
        try Snapshot.expect("people-found", navigation: "nav.people") { t in
            PeoplePage(
                model: .init(
                    fields: [
                        Field(
                            "q", label: t("people.what"), .text("khin kyor 0017"), hint: t("people.hint"), width: .full)
                    ], means: t("people.means-name"),
                    outcome: .found(
                        [
                            .init(
                                names: Samples.khin,
                                facts: t("people.born", ["year": "1900"]) + " · "
                                    + Samples.words(t, "瑞丽市", "Ruili", "ရွှေလီ"),
                                reasons: [
                                    t("people.how-burmese", ["asked": "kyor", "found": "kyaw"]),
                                    t("people.how-tail", ["asked": "0017"]),
                                ], path: "/cases/RL-2026-000017"),
                            .init(
                                names: PersonNames(latin: "KHIN KHIN"), facts: "1880",
                                reasons: [t("people.how-same", ["asked": "khin"])]),
                        ], isMore: true)), t: t)
        }
        try Snapshot.expect("people-none", navigation: "nav.people") { t in
            PeoplePage(model: .init(fields: [], means: t("people.means-name"), outcome: .nobody), t: t)
        }
    }

    @Test func `two files that could be one person's stand side by side`() throws {
        try Snapshot.expect("duplicate-pair", navigation: "nav.people") { t in
            DuplicatePage(
                model: .init(
                    rows: [
                        .init(
                            label: t("duplicates.name"), one: "KHIN MAUNG MYINT", other: "ခင်မောင်မြင့်",
                            level: t("duplicates.level-same-sound-other-script"), isFor: true, isSame: false),
                        .init(
                            label: Samples.words(t, "出生日期", "Birth date", "မွေးသက္ကရာဇ်"), one: "1900-01-01",
                            other: "1900-01-01", level: t("duplicates.level-same"), isFor: true, isSame: true),
                    ], words: t("duplicates.percent", ["percent": "97"]), one: "533102 · 2026-03-02",
                    other: "533102 · 2026-03-03",
                    fields: [
                        Field(
                            "answer", label: t("duplicates.are"),
                            .radio(
                                ["same", "not-same", "later"].map { Control.Choice($0, t("duplicates.answer-" + $0)) },
                                chosen: ""), width: .full)
                    ], path: "/duplicates/dup_1", version: 1), t: t)
        }
        try Snapshot.expect("duplicates", navigation: "nav.people") { t in
            DuplicatesPage(
                model: .init(
                    waiting: [
                        .init(
                            one: Samples.khin, other: PersonNames(latin: "KHIN MG MYINT"),
                            words: t("duplicates.percent", ["percent": "97"]), path: "/duplicates/dup_1")
                    ], same: []), t: t)
        }
    }

    @Test func `unfinished registrations are listed where the day begins, and one is thrown away in two steps`() throws
    {
        try Snapshot.expect("counter-drafts", navigation: "nav.counter") { t in
            let kept: [String: MessageValue] = ["time": "09:13", "until": "2026-03-09"]
            return CounterSearchPage(
                model: .init(
                    drafts: [
                        DraftLine(
                            names: Samples.khin, procedure: "P01", words: t("counter.draft-kept", kept),
                            path: "/intake/drafts/dft_2"),
                        DraftLine(
                            names: nil, procedure: "P02", words: t("counter.draft-kept", kept),
                            path: "/intake/drafts/dft_1"),
                    ], done: t("counter.discarded")), t: t)
        }
    }

    @Test func `a form that met a closed session goes through the sign-in`() throws {
        try Snapshot.expect("sign-in-carried") { t in
            SignInPage(model: .init(site: "瑞丽市外籍人员服务管理中心", carried: ["c2VhbGVk", "dGV4dA=="]), t: t)
        }
    }

    @Test func `a file that is found is compared before it is opened`() throws {
        try Snapshot.expect("counter-found", navigation: "nav.counter") { t in
            CounterSearchPage(
                model: .init(
                    name: "SU SU SAMPLE", birth: "1900",
                    outcome: .found([
                        .init(
                            names: PersonNames(chinese: "苏苏样", latin: "SU SU SAMPLE", native: Words("စုစုစံပြ", .burmese)),
                            birthYear: "1900",
                            documentTail: "0009", path: "/people/per_1", openCase: "RL-2026-000009")
                    ])), t: t)
        }
    }

    @Test func `registration keeps what was typed and says what to check`() throws {
        try Snapshot.expect("intake", navigation: "nav.counter") { t in IntakePage(model: Samples.intake(t), t: t) }
    }

    @Test func `a case shows steps, papers, clocks and reasons`() throws {
        try Snapshot.expect("case", navigation: "nav.counter") { t in CasePage(model: Self.workerCase(t), t: t) }
    }

    @Test func `a case of another shape has its own lines`() throws {
        try Snapshot.expect("case-trader", navigation: "nav.counter") { t in
            var model = Self.workerCase(t)
            model.graph = Samples.traderGraph()
            model.next = nil
            model.notice = t("status.done")
            return CasePage(model: model, t: t)
        }
    }

    @Test func `a step asks only what is not known`() throws {
        try Snapshot.expect("step", navigation: "nav.worklist") { t in StepPage(model: Self.step(t), t: t) }
    }

    @Test func `oversight shows figures with their lists and nobody's ranking`() throws {
        try Snapshot.expect("supervisor", navigation: "nav.supervisor") { t in
            SupervisorPage(model: Self.supervisor(t), t: t)
        }
    }

    @Test func `a permit is shown in its own proportions`() throws {
        try Snapshot.expect("permit", navigation: "nav.counter") { t in PermitPage(model: Self.permit(t), t: t) }
    }

    @Test func `a form prints with its answers and their sources`() throws {
        try Snapshot.expect("form-print") { t in FormPrintPage(model: Self.filledForm(t), t: t) }
    }

    @Test func `a registration ends with its number and what comes next`() throws {
        try Snapshot.expect("done", navigation: "nav.counter") { t in
            ConfirmationPage(
                model: .init(
                    done: Samples.words(t, "登记已完成", "Registered", "မှတ်ပုံတင်ပြီးပါပြီ"), number: "RL-2026-000017",
                    lookupCode: "7K3M-9Q2T", names: Samples.khin,
                    next: [
                        Samples.words(
                            t, "请雇主在 4 号窗口签担保书。", "The employer signs at window 4.", "အလုပ်ရှင်ကို ကောင်တာ 4 တွင် လက်မှတ်ထိုးခိုင်းပါ။")
                    ],
                    acts: [Act(label: t("permit.print-receipt"), path: "/r", weight: .primary, icon: .print)]), t: t)
        }
    }
}
