import AnjuCore
import AnjuI18n

@testable import AnjuWeb

/// The made-up people and cases of the pages' pictures: births 1880 and 1900 but for the specimen, numbers of no real kind.
enum Samples {
    static let khin = PersonNames(
        chinese: "钦貌敏", latin: "KHIN MAUNG MYINT", native: Words("ခင်မောင်မြင့်", .burmese))

    static func frame(_ t: Translator, _ kind: PageKind, _ current: String?) -> Frame {
        let places = ["nav.counter", "nav.worklist", "nav.find", "nav.supervisor"]
        let isDesk = kind == .desk
        return Frame(
            site: "瑞丽市外籍人员服务管理中心", path: "/sample?a=1",
            navigation: isDesk
                ? places.map {
                    NavigationItem(
                        $0, "/" + $0.dropFirst(4), count: $0 == "nav.worklist" ? 11 : nil, isCurrent: $0 == current)
                }
                : [], officer: isDesk ? SignedInOfficer(name: "吕绿叶", post: "3 号窗口") : nil,
            help: HelpLine(number: "+86 0692 000 0000", note: helpNote(t)))
    }

    private static func helpNote(_ t: Translator) -> String {
        switch t.language {
        case .burmese: "မြန်မာဘာသာဖြင့် မေးနိုင်ပါသည်။ တနင်္လာ–စနေ 8:30–17:30"
        case .english: "In Burmese too. Monday to Saturday, 8:30–17:30"
        default: "可用缅甸语。周一至周六 8:30–17:30"
        }
    }

    /// Words in three languages, as a pack gives them.
    static func words(_ t: Translator, _ chinese: String, _ english: String, _ burmese: String) -> String {
        LocalizedText(chinese, [.english: english, .burmese: burmese])[t.language]
    }

    /// P01's steps: two lanes between registration and decision.
    static func workerGraph(_ t: Translator) -> StepGraph {
        let centre = words(t, "服务中心", "Service centre", "ဝန်ဆောင်မှုဌာန")
        let labour = words(t, "人社", "Labour office", "အလုပ်သမားရုံး")
        return StepGraph(steps: [
            .init(
                key: "register", title: words(t, "登记采集信息", "Register", "မှတ်ပုံတင်ခြင်း"), who: centre + " · 吕绿叶",
                status: .done, words: "09:12–09:24"),
            .init(
                key: "medical", title: words(t, "体检", "Health examination", "ကျန်းမာရေး စစ်ဆေးခြင်း"),
                who: words(t, "卫生健康", "Health office", "ကျန်းမာရေးရုံး"), status: .done,
                words: words(t, "10:40 合格", "10:40 fit", "10:40 အောင်"), note: "2027-03-02", after: ["register"]),
            .init(
                key: "job", title: words(t, "找到雇主", "Find an employer", "အလုပ်ရှာခြင်း"),
                who: words(t, "申请人", "The person", "လျှောက်ထားသူ"), status: .done, words: "09:31", after: ["register"]),
            .init(
                key: "employment", title: words(t, "雇主担保并办理务工登记", "Guarantee and registration of work", "အလုပ်ရှင် အာမခံ"),
                who: labour + " · 岩样", status: .now,
                words: words(t, "今天 17:30 前", "today before 17:30", "ယနေ့ 17:30 မတိုင်မီ"), after: ["job"],
                path: "/cases/RL-2026-000017/steps/employment"),
            .init(
                key: "training", title: words(t, "岗前培训", "Training", "သင်တန်း"), who: labour, status: .wait,
                words: words(t, "等上一步", "Cannot start yet", "ရှေ့အဆင့်ကို စောင့်"), after: ["employment"]),
            .init(
                key: "review", title: words(t, "核验与审批", "Check and decide", "စစ်ဆေး ဆုံးဖြတ်ခြင်း"),
                who: words(t, "出入境 · 承诺 1 个工作日", "Exit-entry · 1 working day", "ဝင်/ထွက်ရုံး · 1 ရက်"), status: .wait,
                words: words(t, "等两条线都完成", "Waits for both", "နှစ်ခုလုံးကို စောင့်"), after: ["medical", "training"]),
            .init(
                key: "issue", title: words(t, "发放临时居留证", "Issue the permit", "လက်မှတ် ထုတ်ပေးခြင်း"), who: centre,
                status: .wait, words: words(t, "未开始", "Not begun", "မစသေး"), after: ["review"]),
        ])
    }

    /// P02's steps: two short lanes, and a referral at the end.
    static func traderGraph() -> StepGraph {
        StepGraph(steps: [
            .init(key: "register", title: "登记采集信息", who: "服务中心", status: .done, words: "09:12"),
            .init(key: "guarantee", title: "业主担保", who: "服务中心", status: .hold, words: "停 1 天", after: ["register"]),
            .init(key: "medical", title: "体检", who: "卫生健康", status: .now, words: "今天 17:30 前", after: ["register"]),
            .init(
                key: "review", title: "审核", who: "出入境", status: .wait, words: "未开始", after: ["guarantee", "medical"]),
            .init(key: "issue", title: "发放临时居留证", who: "服务中心", status: .wait, words: "未开始", after: ["review"]),
            .init(key: "refer", title: "转介办理营业执照", who: "市场监管", status: .wait, words: "未开始", after: ["issue"]),
        ])
    }

    static func looks(_ t: Translator) -> [Look] {
        [
            Look(
                who: words(t, "岩样 · 人社", "Ai Yang · Labour office", "အလုပ်သမားရုံး"),
                purpose: words(t, "核对担保", "to check the guarantee", "အာမခံ စစ်ရန်"), when: "11:05"),
            Look(
                who: words(t, "体检窗口 · 卫健", "Health office", "ကျန်းမာရေးရုံး"),
                purpose: words(t, "体检", "health examination", "ကျန်းမာရေး စစ်ရန်"), when: "10:12"),
        ]
    }

    static func needs(_ t: Translator) -> [Need] {
        [
            Need(
                title: words(t, "住宿登记", "Registration of lodging", "နေထိုင်မှု မှတ်ပုံတင်"), words: "2026-03-01", isMissing: false,
                source: Provenance(.record, words(t, "派出所，3 月 1 日", "Police station, 1 March", "ရဲစခန်း၊ မတ် 1 ရက်"))),
            Need(
                title: words(t, "雇主担保书", "Employer's guarantee", "အလုပ်ရှင် အာမခံစာ"),
                words: words(
                    t, "请雇主“瑞丽样例木器店”在 4 号窗口签，或在手机上确认。", "The employer signs at window 4 or confirms by telephone.",
                    "အလုပ်ရှင်ကို ကောင်တာ 4 သို့ လာခိုင်းပါ၊ သို့မဟုတ် ဖုန်းဖြင့် အတည်ပြုခိုင်းပါ။"), isMissing: true,
                act: Act(
                    label: words(t, "发给雇主确认", "Send to the employer", "အလုပ်ရှင်ထံ ပို့ရန်"), path: "/x", weight: .smallPrimary,
                    sends: ["version": "7"])),
            Need(title: words(t, "照片", "Photograph", "ဓာတ်ပုံ"), words: "09:18", isMissing: false),
        ]
    }

    /// A square of dark and light that holds no seal.
    static let square = QRDrawing(size: 29, modules: (0..<29 * 29).map { ($0 * 7 + $0 / 29 * 11) % 5 < 2 })
}
