import AnjuCore
import AnjuDomain

/// Numbers of documents, people and firms, telephone numbers and mail addresses, as they are typed.
enum IdentifierTarget {
    private static let today = CalendarDate(dayNumber: 20_514)  // 2026-03-02

    static let target = FuzzTarget(
        "identifiers", "numbers and addresses as they are typed",
        words: ["+86", "0095", "@", "xn--", "İ", "ß", "０", "၁", "\u{200B}", "-", "X", "½", "①", "𝟙", "e\u{301}"].map {
            Array($0.utf8)
        }, longest: 300,
        seeds: {
            // GB 11643's and GB 32100's own examples, and births in 1880 and 1900.
            [
                "11010518801231002X", "110105188012310", "34052419000101001X", "81000019000101001X",
                "91350100M000100Y43", "E12345678", "H12345678", "12345678", "UTO310118800101", "+95 9 123 456 789",
                "+86 138 0013 8000", "a.b+c@example.org", "军字第001号",
            ].map { Array($0.utf8) }
        },
        run: { input in
            let text = String(decoding: input, as: UTF8.self)
            let kinds = [
                try again(CitizenNumber.self, text), try again(PermanentResidentNumber.self, text),
                try again(ResidencePermitNumber.self, text), try again(HongKongMacaoPermitNumber.self, text),
                try again(TaiwanPermitNumber.self, text), try again(PassportNumber.self, text),
                try again(UnifiedSocialCreditCode.self, text), try again(DocumentNumber.self, text),
                try again(text, read: { PhoneNumber.check($0) }, canonical: { $0.canonical }),
                try again(text, read: { EmailAddress.check($0) }, canonical: { $0.canonical }),
            ]
            let taken = kinds.map { $0 ? "1" : "0" }.joined()
            return kinds.contains(true) ? .accepted(taken) : .refused("")
        })

    /// Whether it is taken; what is taken is taken in its canonical spelling too, and that spelling is its own.
    private static func again<Kind: Identifier>(_ kind: Kind.Type, _ text: String) throws -> Bool {
        try again(text, read: { kind.check($0, today: today) }, canonical: { $0.canonical })
    }

    private static func again<Value>(
        _ text: String, read: (String) -> IdentifierReading<Value>, canonical: (Value) -> String
    ) throws -> Bool {
        let first = read(text)
        guard let value = first.value else {
            try BrokenRule.unless(!first.violations.isEmpty, "refused without a reason")
            return false
        }
        try BrokenRule.unless(first.violations.isEmpty, "taken with a violation")
        let second = read(canonical(value))
        guard let same = second.value else {
            throw BrokenRule("\(Value.self): the canonical spelling is refused: \(second.violations.map(\.code))")
        }
        try BrokenRule.unless(
            canonical(same) == canonical(value), "\(Value.self): the canonical spelling has another canonical spelling")
        return true
    }
}
