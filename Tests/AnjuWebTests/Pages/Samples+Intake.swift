import AnjuCore
import AnjuI18n

@testable import AnjuWeb

extension Samples {
    private static func zoneSource(_ t: Translator, _ kind: Provenance.Kind = .record) -> Provenance {
        Provenance(kind, words(t, "护照机读区", "passport's zone", "နိုင်ငံကူးလက်မှတ် စက်ဖတ်ဧရိယာ"))
    }

    static func identityPart(_ t: Translator) -> FormPart {
        FormPart(
            id: "identity", title: words(t, "身份", "Identity", "မည်သူမည်ဝါ"),
            note: words(
                t, "F12、F13、F15、F17、F20 共用", "Shared by F12, F13, F15, F17, F20", "F12၊ F13၊ F15၊ F17၊ F20 အတွက်"),
            fields: [
                Field(
                    "surname", label: words(t, "英文姓（主标识）", "Primary identifier", "အမည် (အင်္ဂလိပ်)"),
                    .text("KHIN MAUNG MYINT", TextStyle(language: .english)), code: "DE016", width: .half,
                    source: zoneSource(t)),
                Field(
                    "native-name", label: words(t, "本国文字姓名", "Name in own script", "မိခင်ဘာသာ အမည်"),
                    .text("ခင်မောင်မြင့်", TextStyle(language: .burmese)), code: "DE018", width: .half,
                    source: Provenance(.hand, words(t, "本人书写，09:14", "by hand, 09:14", "ကိုယ်တိုင်ရေး၊ 09:14"))),
                Field(
                    "chinese-name", label: words(t, "中文姓名", "Chinese name", "တရုတ် အမည်"),
                    .text("钦貌敏", TextStyle(language: .chinese)), code: "DE015",
                    source: Provenance(.unsure, words(t, "系统建议，请本人确认", "suggested, please confirm", "အတည်ပြုပါ"))),
                Field(
                    "sex", label: words(t, "性别", "Sex", "ကျား/မ"),
                    .select(
                        [
                            .init("1", words(t, "1 男", "1 male", "1 ကျား")),
                            .init("2", words(t, "2 女", "2 female", "2 မ")),
                        ], chosen: "1"), code: "DE020", source: zoneSource(t)),
                Field(
                    "birth", label: words(t, "出生日期", "Date of birth", "မွေးနေ့"), .date("1988-05-17"), code: "DE021",
                    width: .half, error: t.violation(Violation("birth", "mrz.check")), source: zoneSource(t, .unsure),
                    suggestion: "1988-05-12"),
                Field(
                    "document", label: words(t, "证件号码", "Document number", "စာရွက်စာတမ်းနံပါတ်"),
                    .text("MX0000017", TextStyle(isCode: true)), code: "DE030", source: zoneSource(t)),
                Field(
                    "entered", label: words(t, "入境日期", "Date of entry", "ဝင်သည့်ရက်"), .known("2026-03-01"), code: "DE132",
                    source: Provenance(.record, words(t, "派出所，3 月 1 日", "Police station, 1 March", "ရဲစခန်း၊ မတ် 1 ရက်"))),
            ])
    }

    static func contactPart(_ t: Translator) -> FormPart {
        FormPart(
            id: "contact", title: words(t, "联系与帮助", "Contact and help", "ဆက်သွယ်ရန်"),
            fields: [
                Field(
                    "phone", label: words(t, "手机号码", "Mobile number", "ဖုန်းနံပါတ်"),
                    .text("+95 9 0000", TextStyle(keyboard: "tel")), code: "DE036", isOptional: true,
                    error: t.violation(
                        Violation(
                            "phone", "phone.length", ["country": "+95", "due": "7-10", "read": "5"]))),
                Field(
                    "help", label: words(t, "便民协助需求", "Help wanted", "အကူအညီ"),
                    .checks(
                        [
                            .init("1", words(t, "大字", "Large print", "စာလုံးကြီး")),
                            .init("2", words(t, "手语", "Sign language", "လက်သင်္ကေတ")),
                        ], chosen: ["1"]), code: "DE035", isOptional: true, width: .half),
                Field(
                    "told",
                    label: words(
                        t, "本人已看过以上内容并确认无误", "The person has read this and confirms it", "အထက်ပါတို့ကို ဖတ်ပြီး မှန်ကြောင်း အတည်ပြုသည်"),
                    .checkbox(isChecked: false), code: "DE012", width: .full),
            ])
    }

    static func intake(_ t: Translator) -> IntakePage.Model {
        IntakePage.Model(
            procedure: words(t, "边民务工临时居留证", "Border worker's permit", "နယ်စပ်အလုပ်သမား ခွင့်ပြုချက်") + " · P01",
            path: "/intake/dft_1", keeps: ["draft": "dft_1", "version": "3"],
            parts: [identityPart(t), contactPart(t)], mrz: zone(t),
            duplicates: .init(
                isClear: true,
                words: words(
                    t, "按证件号码 MX0000017 精确查找，09:12。", "Searched by MX0000017 at 09:12.", "MX0000017 ဖြင့် 09:12 တွင် ရှာခဲ့သည်။")
            ),
            pictures: pictures(t),
            forms: [
                FormCount(title: words(t, "F12 境外人员基本信息表", "F12 Basic record", "F12 အခြေခံဖောင်"), filled: 20, required: 20),
                FormCount(
                    title: words(t, "F15 边民务工登记表", "F15 Work registration", "F15 အလုပ်ဖောင်"), filled: 9, required: 11),
            ], savedAt: "09:13")
    }

    private static func pictures(_ t: Translator) -> [PictureField] {
        let reasons = [
            Control.Choice("worn", words(t, "佩戴之物不摘", "What is worn stays on", "ဝတ်ဆင်ထားသည်ကို မချွတ်ပါ"))
        ]
        return [
            PictureField(
                key: "portrait", title: words(t, "人像照片", "Portrait photograph", "လူပုံဓာတ်ပုံ"),
                kept: .picture("data:image/jpeg;base64,AAAA"),
                findings: [
                    .init(isGood: true, words: "358 × 441"),
                    .init(isGood: false, words: t("violation.image.background")),
                ], accept: "image/jpeg,image/png", hint: t("picture.hint", ["formats": .text("JPEG")]),
                error: t("violation.image.not-good"), exceptions: reasons, exception: "worn", isNeeded: true),
            PictureField(
                key: "identity_document", title: words(t, "证件影像", "Identity document image", "အထောက်အထား ဓာတ်ပုံ"),
                note: t("picture.optional"), accept: "image/jpeg,image/png",
                hint: t("picture.hint", ["formats": .text("JPEG")])),
        ]
    }

    private static func zone(_ t: Translator) -> IntakePage.MRZ {
        let filler = String(repeating: "<", count: 23)
        return IntakePage.MRZ(
            text: "", note: words(t, "TD3，两行各 44 字符，09:12 读入", "TD3, 2 × 44, read 09:12", "TD3၊ 2 × 44၊ 09:12 ဖတ်"),
            lines: [
                [
                    .init(text: "P<", kind: .filler), .init(text: "MMR", kind: .item),
                    .init(text: "KHIN<MAUNG<MYINT", kind: .item), .init(text: filler, kind: .filler),
                ],
                [
                    .init(text: "MX0000017", kind: .item), .init(text: "3", kind: .filler),
                    .init(text: "MMR", kind: .item), .init(text: "8805170", kind: .fault),
                    .init(text: "M", kind: .item),
                    .init(text: "300511", kind: .item),
                    .init(text: "0" + String(repeating: "<", count: 15), kind: .filler), .init(text: "4", kind: .fault),
                ],
            ],
            faults: [
                .init(
                    line: 2, first: 14, last: 20, item: t("mrz.item.birth"), read: "880517", expected: "5", found: "0",
                    likely: .init(reading: "880512", was: "2", taken: "7"))
            ], fitting: [t("mrz.item.document"), t("mrz.item.expiry")])
    }
}
