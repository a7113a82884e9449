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

    public init(code: String, text: LocalizedText, currency: String, amount: Dated<Int?>, when: Condition? = nil) {
        (self.code, self.text, self.currency, self.amount, self.when) = (code, text, currency, amount, when)
    }
}
