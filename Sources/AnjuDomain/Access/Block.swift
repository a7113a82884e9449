public import AnjuCore

/// What nobody sees of one person, whatever is granted, until it is lifted.
public struct Block: Hashable, Sendable, Identified {
    public static let idPrefix = "blk"

    /// How firmly it holds.
    public enum Level: String, Hashable, Sendable, Codable, CaseIterable {
        /// Broken in an emergency by who may, and reviewed.
        case protected
        /// For people at risk: opened by two people, and by no emergency.
        case closed
    }

    public var id: ID<Block>
    /// Identifier of the person.
    public var record: String
    /// Groups that are not shown; empty is all of them, and that there is such a person.
    public var groups: Set<String>
    public var level: Level
    public var from: Instant
    /// When it was lifted.
    public var until: Instant?
    /// Keys of the purposes that pass it: of what a person had restricted, what the law has go on all the same.
    public var passing: Set<String>

    public init(
        id: ID<Block>, record: String, groups: Set<String>, level: Level, from: Instant, until: Instant? = nil,
        passing: Set<String> = []
    ) {
        (self.id, self.record, self.groups, self.level) = (id, record, groups, level)
        (self.from, self.until, self.passing) = (from, until, passing)
    }

    /// What has to be so that it stands in the way.
    enum Condition: CaseIterable {
        case record, group, begun, notOver, purpose
    }

    func holds(_ condition: Condition, for request: AccessRequest) -> Bool {
        switch condition {
        case .record: record == request.scope.record
        case .group: groups.isEmpty || (request.group.map(groups.contains) ?? false)
        case .begun: from <= request.now
        case .notOver: until.map { request.now < $0 } ?? true
        case .purpose: !passing.contains(request.purpose)
        }
    }
}
