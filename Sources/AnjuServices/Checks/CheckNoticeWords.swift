import AnjuCore

/// The fixed words of a printed notice; the Burmese has not been reviewed by a speaker.
struct CheckNoticeWords {
    let heading = LocalizedText(
        "法定核查告知书", [.english: "Notice of a statutory check", .burmese: "ဥပဒေအရစစ်ဆေးခြင်း အသိပေးစာ"])
    let todo = LocalizedText("您现在要做的", [.english: "What you have to do", .burmese: "သင်လုပ်ရန်"])
    let nothing = LocalizedText(
        "正在核查，不需要您提交任何材料。由工作人员判断，不由机器决定。",
        [
            .english: "It is being checked; nothing is asked of you. People judge, no machine decides.",
            .burmese: "စစ်ဆေးနေဆဲဖြစ်ပြီး သင့်ထံမှ မည်သည့်အရာမျှ မတောင်းပါ။ လူက ဆုံးဖြတ်ပြီး စက်က မဆုံးဖြတ်ပါ။",
        ])
    let check = LocalizedText("本次核查", [.english: "This check", .burmese: "ဤစစ်ဆေးခြင်း"])
    let question = LocalizedText("核查的问题", [.english: "The question", .burmese: "မေးခွန်း"])
    let ground = LocalizedText("事由", [.english: "Ground", .burmese: "အကြောင်းရင်း"])
    let law = LocalizedText("法律依据", [.english: "Law", .burmese: "ဥပဒေ"])
    let authority = LocalizedText("主管机关", [.english: "Authority", .burmese: "တာဝန်ရှိအာဏာပိုင်"])
    let decision = LocalizedText("决定文号", [.english: "Decision", .burmese: "ဆုံးဖြတ်ချက်အမှတ်"])
    let ends = LocalizedText("核查失效日", [.english: "The check ends on", .burmese: "စစ်ဆေးခြင်း ကုန်ဆုံးမည့်နေ့"])
    let answered = LocalizedText(
        "申诉答复期限", [.english: "Your appeal is answered by", .burmese: "အယူခံကို ဖြေကြားမည့်နေ့"])
    let appeal = LocalizedText(
        "如不同意，可以凭回执上的编号和查询码在“我的办件”申诉，或者到任一窗口口头提出，不收费；申诉不影响您的其他权利。",
        [
            .english:
                "If you disagree, appeal under \"My case\" with the number and code of your receipt, or by word of mouth at any counter, free of charge.",
            .burmese:
                "သဘောမတူလျှင် ဖြတ်ပိုင်းပါ အမှတ်နှင့် ကုဒ်ဖြင့် “ကျွန်ုပ်၏အမှု” တွင် အယူခံနိုင်သည်၊ သို့မဟုတ် မည်သည့်ကောင်တာတွင်မဆို နှုတ်ဖြင့် အခမဲ့ တင်ပြနိုင်သည်။",
        ])

    /// An authority with the number that one calls.
    func called(_ name: LocalizedText, _ phone: String) -> LocalizedText {
        LocalizedText(
            "\(name.chinese)，电话 \(phone)",
            [
                .english: "\(name[.english]), telephone \(phone)", .burmese: "\(name[.burmese])၊ ဖုန်း \(phone)",
            ])
    }
}
