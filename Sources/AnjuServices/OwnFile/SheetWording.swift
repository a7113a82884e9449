import AnjuCore
import AnjuDocuments

/// What the sheet that opens the own file says beside its code.
///
/// The Burmese has not been reviewed by a speaker.
enum SheetWording {
    static func sections(address: String, lastDay: String, logKey: String) -> [PersonPaper.Section] {
        [use(address: address), opens, proofs(logKey: logKey), ending(lastDay: lastDay)]
    }

    /// How the sheet is used.
    private static func use(address: String) -> PersonPaper.Section {
        PersonPaper.Section(
            LocalizedText("怎样使用", [.english: "How to use it", .burmese: "အသုံးပြုနည်း"]),
            [
                PersonPaper.Line(
                    LocalizedText(
                        "1. 用手机打开 \(address)",
                        [.english: "1. Open \(address) on a telephone.", .burmese: "၁။ ဖုန်းဖြင့် \(address) ကို ဖွင့်ပါ။"])),
                PersonPaper.Line(
                    LocalizedText(
                        "2. 输入证件号码和上面的十六位代码，然后签退",
                        [
                            .english:
                                "2. Type the number of your document and the sixteen characters above. Sign out when you are done.",
                            .burmese: "၂။ လက်မှတ်နံပါတ်နှင့် အထက်ပါ ၁၆ လုံးကုဒ်ကို ရိုက်ပါ။ ပြီးလျှင် ထွက်ပါ။",
                        ])),
            ])
    }

    /// What it opens.
    private static var opens: PersonPaper.Section {
        PersonPaper.Section(
            LocalizedText("可以看到什么", [.english: "What it opens", .burmese: "ဘာတွေ ကြည့်နိုင်သလဲ"]),
            [
                PersonPaper.Line(
                    LocalizedText(
                        "本人档案的全部内容、来源、保存期限，谁查看过；可以请求更正、删除、限制处理",
                        [
                            .english:
                                "Everything held about you, where it came from and until when it is kept, and who looked. You can ask for corrections, deletion and limits there.",
                            .burmese:
                                "သင့်အကြောင်း သိမ်းထားသမျှ၊ ရင်းမြစ်၊ သိမ်းဆည်းကာလနှင့် ကြည့်ရှုသူများကို ကြည့်နိုင်ပြီး ပြင်ရန်၊ ဖျက်ရန်၊ ကန့်သတ်ရန် တောင်းဆိုနိုင်သည်။",
                        ]))
            ])
    }

    /// How it is ended.
    private static func ending(lastDay: String) -> PersonPaper.Section {
        PersonPaper.Section(
            LocalizedText("怎样作废", [.english: "How to end it", .burmese: "ရပ်ဆိုင်းနည်း"]),
            [
                PersonPaper.Line(
                    LocalizedText(
                        "请像钥匙一样保管。遗失的，带上证件到任一窗口作废或者换新；也可以登录后自己作废。有效到 \(lastDay)",
                        [
                            .english:
                                "Keep it like a key. If it is lost, come to any counter with your document: it is ended there, or a new one ends it. You can end it yourself after signing in. It opens the file until \(lastDay).",
                            .burmese:
                                "သော့ကဲ့သို့ သိမ်းပါ။ ပျောက်လျှင် လက်မှတ်ယူ၍ မည်သည့်ကောင်တာတွင်မဆို ရပ်ဆိုင်းပါ သို့မဟုတ် အသစ်ယူပါ။ ဝင်ရောက်ပြီး ကိုယ်တိုင်လည်း ရပ်ဆိုင်းနိုင်သည်။ \(lastDay) အထိ အသုံးပြုနိုင်သည်။",
                        ])),
                PersonPaper.Line(
                    LocalizedText(
                        "工作人员不会向您索要这个代码。",
                        [
                            .english: "No official will ever ask you for this code.",
                            .burmese: "ဝန်ထမ်းက ဤကုဒ်ကို ဘယ်သောအခါမျှ မတောင်းပါ။",
                        ])),
            ])
    }

    /// With which key of the log a proof is checked.
    private static func proofs(logKey: String) -> PersonPaper.Section {
        PersonPaper.Section(
            LocalizedText(
                "怎样核对谁看过的证明", [.english: "How to check a proof of who looked", .burmese: "ကြည့်ရှုမှု သက်သေ စစ်နည်း"]),
            [
                PersonPaper.Line(
                    LocalizedText(
                        "日志的公钥：\(logKey)",
                        [
                            .english: "The line above is the log's key. The checker asks for it.",
                            .burmese: "အထက်ပါစာကြောင်းသည် မှတ်တမ်းစာအုပ်၏ သော့ဖြစ်သည်။ စစ်ဆေးရေးဖိုင်က ၎င်းကို မေးမည်။",
                        ]))
            ])
    }
}
