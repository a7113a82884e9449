import AnjuCore
import AnjuI18n

@testable import AnjuWeb

extension DeskPageTests {
    static func worklist(_ t: Translator) -> WorklistPage.Model {
        func row(_ clock: Clock, _ chinese: String, _ latin: String, _ burmese: String, _ number: String, mine: Bool)
            -> WorklistPage.Row
        {
            WorklistPage.Row(
                clock: clock, names: PersonNames(chinese: chinese, latin: latin, native: Words(burmese, .burmese)),
                path: "/cases/\(number)", number: number,
                procedure: "P01 · " + t("worklist.born", ["year": "1900"]),
                todo: Samples.words(t, "在检，等结论", "Being examined", "စစ်ဆေးနေဆဲ"),
                officer: mine ? "岩例" : nil,
                act: mine
                    ? Act(label: t("worklist.open"), path: "/cases/\(number)", weight: .smallPrimary, about: number)
                    : Act(
                        label: t("worklist.assign"), path: "/cases/\(number)/assign", weight: .small,
                        sends: ["version": "4"], about: number))
        }
        let late = Clock(state: .late, words: t("clock.over-hours", ["count": 2]), passed: 100)
        return WorklistPage.Model(
            title: Samples.words(t, "体检待办", "Health examinations", "ကျန်းမာရေး လုပ်ရန်"), asOf: "2026-03-03 11:20",
            searchPath: "/find",
            filters: [
                .init(label: t("worklist.filter-all"), count: 11, path: "/worklist", isCurrent: true),
                .init(label: t("worklist.filter-mine"), count: 5, path: "/worklist?of=mine"),
                .init(label: t("worklist.filter-unassigned"), count: 6, path: "/worklist?of=nobody"),
                .init(label: t("worklist.filter-today"), count: 4, path: "/worklist?of=today"),
            ],
            groups: [
                .init(
                    title: t("worklist.group-late", ["count": 1]),
                    rows: [row(late, "苏苏样", "SU SU SAMPLE", "စုစုစံပြ", "RL-2026-000009", mine: true)]),
                .init(
                    title: t("worklist.group-today", ["count": 2]),
                    rows: [
                        row(
                            Clock(state: .today, words: "12:00", passed: 86), "昂例", "AUNG SAMPLE", "အောင်စံပြ",
                            "RL-2026-000014", mine: true),
                        row(
                            Clock(state: .today, words: "17:30", passed: 52), "丹例", "THAN SAMPLE HTUN", "သန်းစံပြထွန်း",
                            "RL-2026-000018", mine: false),
                    ]),
                .init(
                    title: t("worklist.group-later", ["count": 1]),
                    rows: [
                        row(
                            Clock(state: .later, words: t("format.tomorrow", ["time": "10:00"]), passed: 20), "佐例",
                            "ZAW SAMPLE", "ဇော်စံပြ", "RL-2026-000021", mine: false)
                    ]),
                .init(
                    title: t("worklist.group-hold", ["count": 1]),
                    rows: [
                        row(
                            Clock(state: .hold, words: t("clock.paused-days", ["count": 3]), passed: 40), "拉例",
                            "HLA SAMPLE", "လှစံပြ", "RL-2026-000003", mine: true)
                    ]),
            ], shown: 5, total: 11, morePath: "/worklist?page=2",
            note: Samples.words(
                t, "离开本局的只有“合格、有效期”。", "Only fitness and its date leave this office.", "သင့်/မသင့် နှင့် ရက်သာ ဤရုံးမှ ထွက်သည်။"))
    }

    static func workerCase(_ t: Translator) -> CasePage.Model {
        CasePage.Model(
            number: "RL-2026-000017",
            procedure: Samples.words(t, "边民务工临时居留证", "Border worker's permit", "နယ်စပ်အလုပ်သမား ခွင့်ပြုချက်"), version: "P01 · 4",
            names: Samples.khin,
            facts: [
                Fact(label: Samples.words(t, "护照", "Passport", "နိုင်ငံကူး"), value: "MX0000017", isCode: true),
                Fact(label: Samples.words(t, "出生", "Born", "မွေးနေ့"), value: "1988-05-12"),
                Fact(label: Samples.words(t, "停留至", "Stay until", "နေထိုင်ခွင့်"), value: "2026-04-30"),
                Fact(label: Samples.words(t, "住", "Lives", "နေရပ်"), value: Words("姐岗路样例公寓 2 栋", .chinese)),
            ], status: .now, statusWords: Samples.words(t, "办理中：等雇主担保", "Waits for the guarantee", "အာမခံ စောင့်ဆိုင်း"),
            flags: [Samples.words(t, "第 1 次到访", "First visit", "ပထမအကြိမ်")],
            graph: Samples.workerGraph(t), next: next(t),
            told: .init(
                note: Samples.words(
                    t, "3 件中 2 件已齐，3 月 3 日 09:24 已用缅甸语告知。", "2 of 3 are there; told in Burmese, 3 March 09:24.",
                    "3 ခုတွင် 2 ခု ရပြီး၊ မတ် 3 ရက် 09:24 တွင် မြန်မာလို အသိပေးပြီး။"), needs: Samples.needs(t)),
            forms: [
                FormCount(
                    title: Samples.words(t, "F12 境外人员基本信息表", "F12 Basic record", "F12 အခြေခံဖောင်"), filled: 20,
                    required: 20, audience: Samples.words(t, "各部门", "All", "အားလုံး"), path: "/forms/F12"),
                FormCount(
                    title: Samples.words(t, "F15 边民务工登记表", "F15 Work registration", "F15 အလုပ်ဖောင်"), filled: 10,
                    required: 11, audience: Samples.words(t, "人社、出入境", "Labour, exit-entry", "အလုပ်၊ ဝင်/ထွက်"),
                    path: "/forms/F15"),
            ],
            clocks: [
                .init(
                    title: Samples.words(t, "本步骤", "This step", "ဤအဆင့်"), note: nil,
                    due: t("clock.until", ["date": .text(t.dateWithWeekday(CalendarDate(dayNumber: 20_822)))]),
                    mayMove: t("clock.provisional"),
                    clock: Clock(state: .today, words: t("clock.left-hours", ["count": 6]), passed: 30)),
                .init(
                    title: Samples.words(t, "承诺 1 个工作日", "Promised: 1 working day", "ကတိ – 1 ရက်"),
                    note: Samples.words(t, "从材料齐全起算", "from completeness", "စုံသည့်အချိန်မှ"),
                    clock: Clock(state: .hold, words: t("clock.not-started"), passed: 0)),
            ],
            reasons: [
                Reason(
                    what: Samples.words(t, "等雇主担保", "Waits for the guarantee", "အာမခံ စောင့်"), when: "11:05", who: "岩样",
                    article: "《出境入境管理法》第 90 条", isCurrent: true),
                Reason(
                    what: Samples.words(t, "开案", "Case opened", "အမှုဖွင့်"), when: "09:12", who: "吕绿叶",
                    article: "《出境入境管理法》第 41 条"),
            ], looks: Samples.looks(t), lookCount: 4, printPath: "/cases/RL-2026-000017/forms")
    }

    private static func next(_ t: Translator) -> NextPanel {
        NextPanel(
            title: Samples.words(t, "确认雇主担保", "Confirm the guarantee", "အာမခံ အတည်ပြုရန်"),
            words: Samples.words(t, "签字后自动进入岗前培训。", "Training follows by itself.", "လက်မှတ်ထိုးပြီးလျှင် သင်တန်း စသည်။"),
            acts: [
                Act(
                    label: Samples.words(t, "完成并附担保书", "Complete with guarantee", "အာမခံစာဖြင့် ပြီးစီး"),
                    path: "/cases/RL-2026-000017/steps/employment", weight: .primary),
                Act(label: Samples.words(t, "换雇主", "Other employer", "အလုပ်ရှင် ပြောင်း"), path: "/x"),
            ],
            others: [
                Act(label: t("step.return"), path: "/x#return", weight: .small),
                Act(label: t("step.suspend"), path: "/x#suspend", weight: .small),
            ])
    }

    static func step(_ t: Translator) -> StepPage.Model {
        let reasons = [
            Control.Choice("B01", Samples.words(t, "材料不齐", "Papers missing", "စာရွက် မစုံ")),
            Control.Choice("B05", Samples.words(t, "担保书未签字", "Guarantee not signed", "အာမခံစာ လက်မှတ်မထိုး")),
        ]
        let part = FormPart(
            id: "F15", title: Samples.words(t, "F15 边民务工登记表", "F15 Work registration", "F15 အလုပ်ဖောင်"),
            note: Samples.words(t, "已有的不再问；只填带框的。", "Only the boxes are asked.", "ဘောင်ပါသည်ကိုသာ ဖြည့်ပါ။"),
            fields: [
                Field(
                    "employer", label: Samples.words(t, "服务处所名称", "Employer", "အလုပ်ရှင်"),
                    .known(Words("瑞丽样例木器店", .chinese)), code: "DE088", width: .half,
                    source: Provenance(
                        .record, Samples.words(t, "市场监管局，3 月 3 日", "Market office, 3 March", "ဈေးကွက်ရုံး၊ မတ် 3 ရက်"))),
                Field(
                    "guarantor", label: Samples.words(t, "担保人名称", "Guarantor", "အာမခံသူ"), .text(""), code: "DE149",
                    width: .half, source: Provenance(.unsure, Samples.words(t, "签担保书的人", "who signs", "လက်မှတ်ထိုးသူ")),
                    isWanted: true),
                Field(
                    "until", label: Samples.words(t, "担保截止日期", "Guarantee until", "အာမခံ ကုန်ဆုံးရက်"), .date(""),
                    code: "DE151", hint: "≤ 2026-04-30", isOptional: true),
            ])
        var refusal = DecisionPanel.Answers()
        refusal.choiceError = t("violation.input.choose")
        return StepPage.Model(
            number: "RL-2026-000017", casePath: "/cases/RL-2026-000017", names: Samples.khin,
            facts: [Fact(label: Samples.words(t, "护照", "Passport", "နိုင်ငံကူး"), value: "MX0000017", isCode: true)],
            step: Samples.words(t, "雇主担保并办理务工登记", "Guarantee and registration of work", "အလုပ်ရှင် အာမခံ"),
            office: Samples.words(t, "人社 · 4 号窗口", "Labour office · window 4", "အလုပ်သမားရုံး · ကောင်တာ 4"),
            clock: Clock(state: .today, words: t("clock.left-hours", ["count": 6]), passed: 40),
            due: t("clock.until", ["date": .text(t.dateWithWeekday(CalendarDate(dayNumber: 20_822)))]),
            mayMove: t("clock.provisional"), parts: [part],
            path: "/cases/RL-2026-000017/steps/employment", sends: ["version": "7"],
            completeLabel: Samples.words(t, "完成并附担保书", "Complete with guarantee", "အာမခံစာဖြင့် ပြီးစီး"),
            completeNote: Samples.words(t, "签字后自动进入岗前培训。", "Training follows by itself.", "ပြီးလျှင် သင်တန်း စသည်။"),
            checks: [
                .init(
                    status: .done, words: Samples.words(t, "营业执照有效", "Licence in force", "လိုင်စင် သက်တမ်းရှိ"),
                    basis: "国务院令第 716 号第 7 条")
            ],
            panels: [
                .sendBack(reasons, to: "/x/return", sends: ["version": "7"], t),
                .suspend(reasons, to: "/x/suspend", sends: [:], t),
                .transfer(reasons, to: "/x/transfer", sends: [:], t),
                .refuse(
                    reasons, remedy: Samples.words(t, "60 日内申请行政复议", "review within 60 days", "60 ရက်အတွင်း ပြန်လည်စစ်ဆေးရန်"),
                    to: "/x/refuse", sends: [:], t, answers: refusal),
                .withdraw(
                    [.init("in_person", t("withdraw.in_person")), .init("in_writing", t("withdraw.in_writing"))],
                    to: "/x/withdraw", sends: [:], t),
            ])
    }

    static func supervisor(_ t: Translator) -> SupervisorPage.Model {
        let late = Clock(state: .late, words: t("clock.over-hours", ["count": 2]), passed: 100)
        return SupervisorPage.Model(
            title: Samples.words(t, "2026 年第一季度", "First quarter 2026", "2026 ပထမ သုံးလပတ်"), asOf: "2026-03-03 11:00",
            figures: [
                .init(
                    label: Samples.words(t, "新登记人员", "Registered", "မှတ်ပုံတင်သစ်"), value: t.number(2_615),
                    formula: Samples.words(t, "目标 2,250", "target 2,250", "ပန်းတိုင် 2,250"), path: "/x", status: .done),
                .init(
                    label: Samples.words(t, "承诺践诺率", "Promises kept", "ကတိတည်မှု"), value: t.tenths(987), unit: "%",
                    formula: "2,581 ÷ 2,615", path: "/x"),
                .init(
                    label: Samples.words(t, "二次退回", "Sent back twice", "နှစ်ကြိမ် ပြန်ပို့"), value: "< 10",
                    formula: Samples.words(t, "名单", "list", "စာရင်း"), path: "/x", status: .now),
            ],
            matters: [
                .init(
                    status: .bad, title: Samples.words(t, "1 件超过承诺时间", "1 case over its time", "အမှု 1 ခု အချိန်လွန်"),
                    words: "RL-2026-000009", path: "/x",
                    act: Act(label: Samples.words(t, "督办", "Follow up", "ကြီးကြပ်"), path: "/x", weight: .small))
            ],
            filters: [
                Field(
                    "state", label: t("supervisor.filter-state"),
                    .select([.init("", t("supervisor.any")), .init("open", t("status.now"))], chosen: "")),
                Field(
                    "due", label: t("supervisor.filter-due"),
                    .select([.init("", t("supervisor.any")), .init("late", t("supervisor.overdue"))], chosen: "late")),
            ], filterPath: "/supervisor",
            rows: [
                .init(
                    clock: late, number: "RL-2026-000009", path: "/cases/RL-2026-000009", procedure: "P01",
                    department: Samples.words(t, "卫生健康", "Health office", "ကျန်းမာရေးရုံး"),
                    step: Samples.words(t, "体检", "Health examination", "ကျန်းမာရေး စစ်ဆေးခြင်း"))
            ],
            total: 1,
            table: .init(
                title: Samples.words(t, "按乡镇街道", "By township", "မြို့နယ်အလိုက်"), note: nil,
                columns: [
                    Samples.words(t, "地区", "Area", "ဒေသ"), Samples.words(t, "新登记人员", "Registered", "မှတ်ပုံတင်သစ်"),
                    Samples.words(t, "二次退回", "Sent back twice", "နှစ်ကြိမ် ပြန်ပို့"),
                ],
                rows: [
                    .init(name: "勐卯街道", path: "/x", cells: ["1,482", "0"]),
                    .init(name: "姐相镇", path: nil, cells: ["233", "< 10"]),
                ], sums: ["1,715", "< 10"]), downloadPath: "/x.xlsx")
    }

    static func permit(_ t: Translator) -> PermitPage.Model {
        PermitPage.Model(
            caseNumber: "RL-2026-000017", casePath: "/cases/RL-2026-000017",
            card: PermitCard(
                titles: [
                    Words("边民临时居留证", .chinese), Words("နယ်စပ်ဒေသခံ ယာယီနေထိုင်ခွင့်လက်မှတ်", .burmese),
                    Words("TEMPORARY RESIDENCE PERMIT", .english),
                ], place: "云南省瑞丽市", isSpecimen: true,
                names: Samples.khin,
                facts: [
                    Fact(label: "性别 Sex", value: "男 M"), Fact(label: "出生 Birth", value: "1988-05-12"),
                    Fact(label: "国籍 Nationality", value: "缅甸 MMR"),
                    Fact(label: "证件 Document", value: "P <<<<<0017", isCode: true),
                    Fact(label: "事由 Ground", value: "务工 Work"), Fact(label: "签发 Issued", value: "2026-03-04"),
                ], line: Fact(label: "居住或工作 Lives or works at", value: "瑞丽样例木业有限公司"), number: "533102-26-000017",
                validUntil: "2026-04-30", issuer: "瑞丽市外籍人员服务管理中心（样例）",
                help: "+86 0692 000 0000",
                advice: [
                    [Words("核对：姓名、证号、照片与本人一致。", .chinese), Words("အမည်၊ နံပါတ်၊ ဓာတ်ပုံ တိုက်စစ်ပါ။", .burmese)],
                    [Words("任何人不得扣押本证。", .chinese), Words("မည်သူမျှ ဤကတ် မသိမ်းရ။", .burmese)],
                ],
                seal: Samples.square),
            cardPath: "/p.pdf", receiptPath: "/r.pdf", status: .done, statusWords: t("permit.valid"))
    }

    static func filledForm(_ t: Translator) -> FormPrintPage.Model {
        FormPrintPage.Model(
            code: "F15", formTitle: Words("边民务工登记表", .chinese), version: "4", caseNumber: "RL-2026-000017",
            casePath: "/cases/RL-2026-000017", names: Samples.khin, site: "瑞丽市外籍人员服务管理中心",
            parts: [
                .init(
                    title: Samples.words(t, "身份", "Identity", "မည်သူမည်ဝါ"),
                    answers: [
                        .init(
                            label: Samples.words(t, "英文姓（主标识）", "Primary identifier", "အမည်"), code: "DE016",
                            value: Words("KHIN MAUNG MYINT", .english),
                            source: Samples.words(t, "护照机读区", "passport's zone", "စက်ဖတ်ဧရိယာ")),
                        .init(
                            label: Samples.words(t, "证件号码", "Document number", "နံပါတ်"), code: "DE030",
                            value: "MX0000017", isCode: true),
                        .init(label: Samples.words(t, "岗位", "Post", "ရာထူး"), code: "DE091", value: nil),
                    ])
            ], declaration: Samples.words(t, "以上内容属实。", "The above is true.", "အထက်ပါတို့ မှန်ကန်သည်။"),
            signatures: [
                Samples.words(t, "申请人", "The person", "လျှောက်ထားသူ"), Samples.words(t, "经办人", "Officer", "တာဝန်ခံ"),
            ],
            printedAt: "2026-03-03 11:20", pdfPath: "/f.pdf")
    }
}
