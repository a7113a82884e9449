public import AnjuCore

/// One question, whether this official may do this, with this group of this record, for this purpose, now.
public struct AccessRequest: Hashable, Sendable {
    /// Identifier of the account.
    public var actor: String
    /// Roles that the official has now.
    public var roles: Set<String>
    public var action: AccessAction
    public var scope: RecordScope
    /// Key of the item group; `nil` where nothing is asked but whether the record may be come to at all.
    public var group: String?
    /// Key of the item, where one is asked for.
    public var item: String?
    public var purpose: String
    public var now: Instant

    public init(
        actor: String, roles: Set<String>, action: AccessAction, scope: RecordScope, group: String? = nil,
        item: String? = nil, purpose: String, now: Instant
    ) {
        (self.actor, self.roles, self.action, self.scope) = (actor, roles, action, scope)
        (self.group, self.item, self.purpose, self.now) = (group, item, purpose, now)
    }
}
