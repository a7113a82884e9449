/// What somebody wants to do: the keys that the program asks for; which role may do which is the pack's.
public struct AccessAction: Hashable, Sendable, Codable, RawRepresentable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    /// To look at a record or a part of it.
    public static let read = AccessAction(rawValue: "read")
    /// To have a list of records.
    public static let list = AccessAction(rawValue: "list")
    /// To find a record by what is known of it.
    public static let search = AccessAction(rawValue: "search")
    /// To take it away on paper.
    public static let print = AccessAction(rawValue: "print")
    /// To take many records away.
    public static let export = AccessAction(rawValue: "export")
    /// To begin a case, and to keep what was typed for one.
    public static let register = AccessAction(rawValue: "register")
    /// To work on a step.
    public static let write = AccessAction(rawValue: "write")
    /// To suspend, restore or end a permit.
    public static let changePermit = AccessAction(rawValue: "change_permit")
    /// To keep the register of organisations.
    public static let keepRegister = AccessAction(rawValue: "keep_register")
    /// To see figures about the work of offices.
    public static let count = AccessAction(rawValue: "count")
    /// To propose, approve and end grants and agreements.
    public static let administer = AccessAction(rawValue: "administer")
    /// To close groups of a person at risk, and to open them again.
    public static let close = AccessAction(rawValue: "close")
    /// To look at files that could be one person's, and say what they are.
    public static let compare = AccessAction(rawValue: "compare")
    /// To review what was opened in an emergency.
    public static let review = AccessAction(rawValue: "review")

    /// Every action that the program asks for.
    public static let all: [AccessAction] = [
        read, list, search, print, export, register, write, changePermit, keepRegister, count, administer, close,
        compare, review,
    ]

    /// What a role does for a purpose where its pack does not say: the work at a counter and at a step, and nothing that
    /// reaches beyond one case.
    public static let customary: Set<AccessAction> = [read, list, search, print, register, write, count]
}
