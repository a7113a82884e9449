/// What the person may do, and what each role may see: the section without which no pack loads.
public struct Rights: Hashable, Sendable {
    /// What the person may ask for (PIPL articles 44 to 50), in the pack's order.
    public var entitlements: [Entitlement]
    /// Why data may be seen or used at all, by key.
    public var purposes: [String: Purpose]
    /// What each kind of official may do, by key.
    public var roles: [String: Role]
    /// What is told before collection.
    public var notice = PrivacyNotice()
    /// How the person comes to the file, and on what grounds a request may be refused.
    public var ownFile = OwnFileRules()
    /// What may be done, by key.
    public var actions: [String: ActionRule] = [:]
    /// Item groups that may be closed for a person at risk.
    public var closable: Set<String> = []
    /// The kinds of emergency in which what is protected may be opened, in the pack's order.
    public var emergencies: [Emergency] = []
    /// On what grounds an entry about a person may be hidden from them for a time; without one nothing is.
    public var hidings: [HidingGround] = []

    public init(entitlements: [Entitlement], purposes: [String: Purpose], roles: [String: Role]) {
        (self.entitlements, self.purposes, self.roles) = (entitlements, purposes, roles)
    }

    /// The right that is used by a request of this kind.
    public func entitlement(asking kind: RequestKind) -> Entitlement? { entitlements.first { $0.asks == kind } }

    /// The law on which an entry of the ledger rests: the action's own where it has one, else the purpose's.
    public func law(of purpose: String, _ action: AccessAction?) -> String {
        action.flatMap { actions[$0.rawValue]?.law } ?? purposes[purpose]?.law ?? ""
    }
}
