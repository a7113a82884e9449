import AnjuCore
import AnjuDocuments
import AnjuSeal

/// Papers about people who never were; births of 1880 and 1900.
enum Samples {
    static let made = Instant(milliseconds: 1_772_586_720_000)
    static let sealText = "ANJU1:" + String(repeating: "7K2M9QXA4T-", count: 24)
    static let office = LocalizedText(
        "瑞丽市外籍人员服务管理中心（样例）",
        [.english: "Ruili Service Centre for Foreign Residents (sample)", .burmese: "ရွှေလီမြို့ နိုင်ငံခြားသားဝန်ဆောင်မှုဌာန"])

    static func day(_ text: String) throws -> CalendarDate {
        guard let day = CalendarDate(text) else { throw SampleError(text: text) }
        return day
    }

    static func card() throws -> PermitCard {
        guard let birth = PartialDate("1900-05-12") else { throw SampleError(text: "birth") }
        return PermitCard(
            title: LocalizedText(
                "边民临时居留证",
                [.english: "Temporary Residence Permit", .burmese: "နယ်စပ်ဒေသခံ ယာယီနေထိုင်ခွင့်လက်မှတ်"]),
            territory: "云南省瑞丽市",
            names: PrintedNames(chinese: "钦貌敏", native: "ခင်မောင်မြင့်", latin: "KHIN MAUNG MYINT"),
            number: "533102-26-000017", sex: "男 M", birth: birth, nationality: "缅甸 MMR", document: "P <<<<<0017",
            ground: "务工 Work", validFrom: try day("2026-03-04"), validTo: try day("2026-04-30"),
            place: "瑞丽市勐卯街道样例路 1 号样例木业有限公司", office: office, help: "+86 0692 000 0000",
            code: try QRCode(sealText), codeCaption: "ANJU1 · 样例，不含印记", language: .burmese, isSpecimen: true, made: made
        )
    }

    static func receipt(_ language: LanguageTag = .burmese) throws -> Receipt {
        Receipt(
            heading: LocalizedText("受理回执", [.english: "Receipt", .burmese: "လက်ခံကြောင်း ပြေစာ"]),
            office: office, day: try day("2026-03-03"), time: "09:24", language: language,
            names: PrintedNames(chinese: "钦貌敏", native: "ခင်မောင်မြင့်", latin: "KHIN MAUNG MYINT"),
            caseNumber: "RL-2026-000017",
            matter: LocalizedText(
                "申请边民务工临时居留证。",
                [
                    .english: "Application for a border resident's work residence permit.",
                    .burmese: "နယ်စပ်အလုပ်သမား ယာယီနေထိုင်ခွင့် လျှောက်ထားသည်။",
                ]),
            missing: [
                MissingPaper(
                    LocalizedText(
                        "雇主担保书", [.english: "Employer's guarantee", .burmese: "အလုပ်ရှင် အာမခံစာ"]),
                    whereToGet: LocalizedText(
                        "4 号窗口，或由雇主在手机上确认",
                        [
                            .english: "Counter 4, or your employer confirms it on a telephone",
                            .burmese: "ကောင်တာ ၄၊ သို့မဟုတ် အလုပ်ရှင်က ဖုန်းဖြင့် အတည်ပြုနိုင်သည်",
                        ]),
                    reason: LocalizedText(
                        "证明由谁雇用；《样例办法》第七条",
                        [
                            .english: "Shows who employs you; Sample Measures, article 7",
                            .burmese: "အလုပ်ရှင်ကို သက်သေပြရန်၊ နမူနာစည်းမျဉ်း အပိုဒ် ၇",
                        ]))
            ],
            papers: [
                HeldPaper(
                    LocalizedText("护照", [.english: "Passport", .burmese: "နိုင်ငံကူးလက်မှတ်"]),
                    note: LocalizedText(
                        "09:12 当面核对后已还给本人", [.english: "Checked at 09:12 and given back"])),
                HeldPaper(
                    LocalizedText("照片", [.english: "Photograph", .burmese: "ဓာတ်ပုံ"]),
                    note: LocalizedText("09:18 窗口拍摄", [.english: "Taken at the counter at 09:18"])),
                HeldPaper(
                    LocalizedText("健康证明", [.english: "Health certificate", .burmese: "ကျန်းမာရေး လက်မှတ်"]),
                    .awaited,
                    note: LocalizedText(
                        "今天 10:00 体检，结论由卫健局直接送来",
                        [.english: "Examination today at 10:00; the health office sends the result"])),
            ],
            dates: [
                ReceiptDate(
                    LocalizedText("最早领证", [.english: "Collect from", .burmese: "ထုတ်ယူနိုင်သောနေ့"]),
                    try day("2026-03-04"))
            ],
            next: [
                LocalizedText(
                    "材料齐全后 1 个工作日内决定。",
                    [
                        .english: "We decide within 1 working day after everything is here.",
                        .burmese: "စာရွက်စာတမ်း စုံလင်ပြီး အလုပ်လုပ်ရက် ၁ ရက်အတွင်း ဆုံးဖြတ်ပါမည်။",
                    ])
            ],
            code: try QRCode("T.9F2K7QH4XW3B6M8D", correction: .quartile),
            foot: ["费用：0 元（体检费另计，按本地公布标准）", "经办：样例，3 号窗口", "+86 0692 000 0000"], made: made)
    }

    static func form(pictures: [FormPicture] = []) throws -> FilledForm {
        let passport = LocalizedText("护照 P……0017", [.burmese: "နိုင်ငံကူးလက်မှတ်"])
        let hand = LocalizedText("手写", [.burmese: "လက်ရေး"])
        return FilledForm(
            title: LocalizedText("边民临时居留登记表", [.burmese: "နယ်စပ်ဒေသခံ ယာယီနေထိုင်မှု မှတ်ပုံတင်ပုံစံ"]),
            language: .burmese, number: "RL-2026-000017", office: office, day: try day("2026-03-03"),
            sections: [
                FormSection(
                    LocalizedText("本人", [.burmese: "လျှောက်ထားသူ"]),
                    [
                        FormRow(LocalizedText("中文姓名", [.burmese: "တရုတ်အမည်"]), "钦貌敏", from: hand),
                        FormRow(
                            LocalizedText("姓名（本国文字）", [.burmese: "အမည်"]), "ခင်မောင်မြင့်", in: .burmese,
                            from: passport),
                        FormRow(
                            LocalizedText("姓名（拉丁字母）", [.burmese: "အင်္ဂလိပ်အမည်"]), "KHIN MAUNG MYINT",
                            in: .english, from: passport),
                        FormRow(LocalizedText("出生日期", [.burmese: "မွေးနေ့"]), "1900-05-12", from: passport),
                        FormRow(LocalizedText("职业", [.burmese: "အလုပ်အကိုင်"]), ""),
                    ]),
                FormSection(
                    LocalizedText("来意", [.burmese: "အကြောင်းရင်း"]),
                    [
                        FormRow(
                            LocalizedText("说明", [.burmese: "ရှင်းလင်းချက်"]), longBurmese, in: .burmese, from: hand)
                    ]),
            ],
            pictures: pictures,
            signatures: [
                LocalizedText("申请人", [.burmese: "လျှောက်ထားသူ"]), LocalizedText("经办人", [.burmese: "တာဝန်ခံ"]),
            ], made: made)
    }

    static let longBurmese = String(
        repeating: "စာရွက်စာတမ်းစုံလင်ပြီးအလုပ်လုပ်ရက်၁ရက်အတွင်းဆုံးဖြတ်ပါမည်။အလုပ်ရှင်ကဖုန်းဖြင့်အတည်ပြုနိုင်သည်။",
        count: 6)
}

/// A sample that is itself wrong.
struct SampleError: Error { let text: String }
