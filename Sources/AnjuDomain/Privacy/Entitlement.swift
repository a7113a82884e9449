public import AnjuCore

/// Something a person may ask for about the data held on them.
public struct Entitlement: Hashable, Sendable {
    public var key: String
    public var text: LocalizedText
    /// What the person may do, in a sentence.
    public var may: LocalizedText
    public var law: String
    /// Within which it is answered, from the request on; 0 is at once.
    public var value: Int?
    public var unit: TimeUnit
    /// Key of the remedy against a refusal.
    public var remedy: String
    /// What is asked for when it is used by request; `nil` for what the person has without asking.
    public var asks: RequestKind?
    /// What is done where it cannot be granted.
    public var otherwise: LocalizedText?

    public init(
        key: String, text: LocalizedText, may: LocalizedText, law: String, value: Int?, unit: TimeUnit, remedy: String,
        asks: RequestKind? = nil, otherwise: LocalizedText? = nil
    ) {
        (self.key, self.text, self.may, self.law) = (key, text, may, law)
        (self.value, self.unit, self.remedy) = (value, unit, remedy)
        (self.asks, self.otherwise) = (asks, otherwise)
    }
}
