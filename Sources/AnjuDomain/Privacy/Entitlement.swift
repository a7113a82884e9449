public import AnjuCore

/// Something a person may ask for about the data held on them.
public struct Entitlement: Hashable, Sendable {
    public var key: String
    public var text: LocalizedText
    public var law: String
    /// Days within which it is answered; `nil` where it is at once.
    public var days: Int?
    /// Key of the remedy against a refusal.
    public var remedy: String

    public init(key: String, text: LocalizedText, law: String, days: Int?, remedy: String) {
        (self.key, self.text, self.law, self.days, self.remedy) = (key, text, law, days, remedy)
    }
}
