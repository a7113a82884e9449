import Testing

@testable import AnjuDocuments

@Suite struct BurmeseBreaksTests {
    @Test(arguments: [
        ("မြန်မာနိုင်ငံ", "မြန်|မာ|နိုင်|ငံ"),
        // Stacked consonants and kinzi stay with what they stand under.
        ("သတ္တိ", "သတ္တိ"), ("အင်္ဂါ", "အင်္ဂါ"), ("ဗုဒ္ဓဟူး", "ဗုဒ္ဓ|ဟူး"),
        ("တစ်ဆင့်", "တစ်|ဆင့်"), ("၁၂ရက်", "၁၂|ရက်"), ("KHIN ခင်", "KHIN ခင်"), ("中文", "中文"), ("", ""),
    ])
    func `a line may break before a syllable and nowhere else`(_ text: String, _ parts: String) {
        #expect(text.withBurmeseBreaks == parts.replacing("|", with: "\u{200B}"))
    }
}
