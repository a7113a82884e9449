public import AnjuCore

/// The fixed headings of a receipt; a deployment may give its own.
///
/// The Burmese has not been reviewed by a speaker.
public struct ReceiptWording: Hashable, Sendable {
    public var missing = LocalizedText(
        "还差的材料", [.english: "Still needed", .burmese: "လိုအပ်သေးသော စာရွက်စာတမ်း"])
    public var nothingMissing = LocalizedText(
        "材料齐全，不用再交。",
        [.english: "Nothing is missing. You need not bring anything.", .burmese: "စာရွက်စာတမ်း စုံလင်ပါပြီ။"])
    public var papers = LocalizedText(
        "已有的，不用再交", [.english: "Already here: do not bring again", .burmese: "ရပြီးသား၊ ထပ်မတင်ရပါ"])
    public var dates = LocalizedText("日期", [.english: "Dates", .burmese: "ရက်စွဲများ"])
    public var number = LocalizedText("受理号", [.english: "Case number", .burmese: "အမှုနံပါတ်"])
    public var accessCode = LocalizedText("查询码", [.english: "Code", .burmese: "ရှာဖွေရန် ကုဒ်"])
    public var phone = LocalizedText("电话", [.english: "Telephone", .burmese: "ဖုန်း"])
    public var next = LocalizedText("接下来", [.english: "What comes next", .burmese: "နောက်တစ်ဆင့်"])

    public init() {}
}
