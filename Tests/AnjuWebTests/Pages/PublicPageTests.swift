import AnjuCore
import AnjuI18n
import Testing

@testable import AnjuWeb

@Suite struct PublicPageTests {
    @Test func `one's own case on a phone`() throws {
        try Snapshot.expect("my-case") { t in MyCasePage(model: Self.mine(t), t: t) }
    }

    @Test func `a refusal is told with ground and remedy`() throws {
        try Snapshot.expect("my-case-refused") { t in
            var model = Self.mine(t)
            model.next = nil
            model.limits = []
            model.needs = []
            model.decisions = [
                .init(
                    status: .bad, title: t("step.refuse"), when: t.date(CalendarDate(dayNumber: 20_516)),
                    reasons: [Samples.words(t, "停留期已届满。", "The permitted stay has ended.", "နေထိုင်ခွင့် ကုန်ပြီ။")],
                    articles: ["《出境入境管理法》第 41 条"],
                    remedy: Samples.words(
                        t, "60 日内可向瑞丽市人民政府申请行政复议。", "You may ask for review within 60 days.",
                        "60 ရက်အတွင်း ပြန်လည်စစ်ဆေးရန် တောင်းဆိုနိုင်သည်။"))
            ]
            return MyCasePage(model: model, t: t)
        }
    }

    @Test(arguments: LookupPage.Question.allCases)
    func `the look-up asks one thing a page and keeps what was answered`(question: LookupPage.Question) throws {
        try Snapshot.expect("lookup-\(question)") { t in
            LookupPage(
                model: .init(
                    question: question, number: question == .number ? "" : "RL-2026-000017", year: "1988", month: "5",
                    day: "12",
                    error: question == .birth ? t("violation.date.no-such-day") : nil), t: t)
        }
    }

    @Test(arguments: VerifyPage.Verdict.Finding.allCases)
    func `a verdict says more than its colour`(finding: VerifyPage.Verdict.Finding) throws {
        try Snapshot.expect("verify-\(finding)") { t in
            VerifyPage(
                model: .init(
                    verdict: .init(
                        finding: finding, names: finding == .forged ? nil : Samples.khin,
                        number: finding == .forged ? nil : "533102-26-000017",
                        facts: finding == .forged ? [] : [Fact(label: t("card.valid-until"), value: "2026-04-30")],
                        asOf: t("verify.as-of", ["time": "2026-03-03 11:00"]))), t: t)
        }
    }

    @Test(arguments: ErrorPage.Model.Case.allCases)
    func `an error says what it means and where to go`(what: ErrorPage.Model.Case) throws {
        try Snapshot.expect("error-\(what)") { t in
            ErrorPage(model: .init(what: what, reference: what == .failed ? "7F3A-11" : nil), t: t)
        }
    }

    static func mine(_ t: Translator) -> MyCasePage.Model {
        MyCasePage.Model(
            number: "RL-2026-000017",
            procedure: Samples.words(
                t, "边民务工临时居留证", "Border worker's temporary residence permit", "နယ်စပ်အလုပ်သမား ယာယီနေထိုင်ခွင့်"),
            names: Samples.khin,
            next: NextPanel(
                title: Samples.words(t, "需要雇主担保书", "The employer's guarantee is needed", "အလုပ်ရှင်၏ အာမခံစာ လိုပါသည်"),
                words: Samples.words(
                    t, "请雇主到 4 号窗口，或在手机上确认。", "The employer signs at window 4 or confirms by telephone.",
                    "အလုပ်ရှင်ကို ကောင်တာ 4 သို့ လာခိုင်းပါ၊ သို့မဟုတ် ဖုန်းဖြင့် အတည်ပြုခိုင်းပါ။")),
            limits: [
                MyCasePage.Limit(
                    words: t(
                        "my-case.limit",
                        [
                            "who": .text(Samples.words(t, "中心", "The centre", "စင်တာ")),
                            "step": .text(Samples.words(t, "发放临时居留证", "Issue of the permit", "ခွင့်ပြုလက်မှတ် ထုတ်ပေးခြင်း")),
                            "date": .text(t.dateWithWeekday(CalendarDate(dayNumber: 20_822))),
                        ]), mayMove: t("clock.provisional"), article: "press 2019",
                    clock: Clock(state: .later, words: t("clock.left-days", ["count": 3]), passed: 30)),
                MyCasePage.Limit(
                    words: t(
                        "my-case.limit-undated",
                        [
                            "who": .text(t("my-case.you")),
                            "step": .text(Samples.words(t, "变更雇主", "Change of employer", "အလုပ်ရှင် ပြောင်းခြင်း")),
                        ]), article: "local rule", clock: Clock(state: .hold, words: t("clock.stopped"), passed: 0)),
            ],
            needs: Samples.needs(t),
            fetched: Samples.words(t, "其他 2 件已有，不用再交。", "The other 2 are there.", "အခြား 2 ခု ရပြီးပါပြီ။ ထပ်မတင်ရပါ။"),
            steps: Samples.workerGraph(t).steps.map {
                MyCasePage.PathStep(title: $0.title, status: $0.status, words: $0.words)
            }, looks: Samples.looks(t), lookCount: 2,
            looksPath: "/my-case/looks", leavePath: "/my-case/leave")
    }
}
