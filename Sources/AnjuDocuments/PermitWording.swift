public import AnjuCore

/// The fixed words of a permit card, each in Chinese and English, some in Burmese.
///
/// A deployment may give its own. The Burmese has not been reviewed by a speaker.
public struct PermitWording: Hashable, Sendable {
    public var sex = LocalizedText("性别", [.english: "Sex"])
    public var birth = LocalizedText("出生", [.english: "Birth"])
    public var nationality = LocalizedText("国籍", [.english: "Nationality"])
    public var document = LocalizedText("证件", [.english: "Document"])
    public var ground = LocalizedText("事由", [.english: "Ground"])
    public var issued = LocalizedText("有效期自", [.english: "Valid from"])
    public var place = LocalizedText("居住或工作", [.english: "Lives or works at"])
    public var number = LocalizedText("证号", [.english: "No."])
    public var validTo = LocalizedText("有效期至", [.english: "Valid until", .burmese: "သက်တမ်း"])
    public var scan = LocalizedText(
        "扫码核验，不联网也能验",
        [.english: "Scan to check. Works offline.", .burmese: "အင်တာနက်မရှိလည်း စစ်ဆေးနိုင်သည်"])
    public var office = LocalizedText("签发机关", [.english: "Issued by"])
    public var help = LocalizedText("服务电话", [.english: "Help"])
    public var specimen = LocalizedText("样本", [.english: "SPECIMEN"])
    /// Numbered on the back, in Chinese and in its holder's language.
    public var rules = [
        LocalizedText(
            "核对：姓名、证号、照片与本人一致。",
            [.english: "Compare name, number and face.", .burmese: "အမည်၊ နံပါတ်၊ ဓာတ်ပုံ တိုက်စစ်ပါ။"]),
        LocalizedText(
            "每人一证，在有效期内使用。",
            [.english: "One each, until its last day.", .burmese: "တစ်ဦးတစ်ကတ်၊ သက်တမ်းအတွင်း သုံးပါ။"]),
        LocalizedText("任何人不得扣押本证。", [.english: "Nobody may keep it from you.", .burmese: "မည်သူမျှ ဤကတ် မသိမ်းရ။"]),
    ]

    public init() {}
}
