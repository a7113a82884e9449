public import AnjuCore

/// What something costs, in whole units of the currency; an amount that the city sets itself is absent until it does.
public struct Fee: Hashable, Sendable {
    public var code: String
    public var text: LocalizedText
    public var currency: String
    /// `nil` values mean: set locally, not known here.
    public var amount: Dated<Int?>
    /// For whom it is due; always where absent.
    public var when: Condition?
    /// Codes of the fees of which the one that fits gives the amount.
    public var sameAs: [String]

    public init(
        code: String, text: LocalizedText, currency: String, amount: Dated<Int?>, when: Condition? = nil,
        sameAs: [String] = []
    ) {
        (self.code, self.text, self.currency, self.amount) = (code, text, currency, amount)
        (self.when, self.sameAs) = (when, sameAs)
    }
}
