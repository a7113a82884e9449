public import AnjuCore

/// The fixed words of a filled form; a deployment may give its own.
///
/// The Burmese has not been reviewed by a speaker.
public struct FormWording: Hashable, Sendable {
    public var pictures = LocalizedText("影像", [.english: "Pictures", .burmese: "ဓာတ်ပုံများ"])
    public var signatures = LocalizedText("签名", [.english: "Signatures", .burmese: "လက်မှတ်"])
    public var signedOn = LocalizedText("日期", [.english: "Date", .burmese: "ရက်စွဲ"])
    /// Printed for an item without a value.
    public var empty = LocalizedText("未填", [.english: "Not given", .burmese: "မဖြည့်ရသေးပါ"])

    public init() {}
}
