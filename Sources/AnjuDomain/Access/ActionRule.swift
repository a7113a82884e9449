public import AnjuCore

/// What an action is called, and the law that it rests on where that is not the purpose's.
public struct ActionRule: Hashable, Sendable {
    public var action: AccessAction
    public var text: LocalizedText
    public var law: String?

    public init(action: AccessAction, text: LocalizedText, law: String? = nil) {
        (self.action, self.text, self.law) = (action, text, law)
    }
}
