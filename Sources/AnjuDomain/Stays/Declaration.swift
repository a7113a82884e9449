public import AnjuCore

/// What somebody declared at the door of a house: it waits for the landlord's word and for the office, and is no stay yet.
///
/// It is kept for ``days`` and then removed, whatever became of it.
public struct Declaration: Hashable, Sendable, Identified {
    public static let idPrefix = "dcl"
    /// Days after which it is removed.
    public static let days = 30

    /// What the landlord says of it.
    public enum Answer: String, Hashable, Sendable, CaseIterable {
        case livesHere = "lives-here"
        case notHere = "not-here"
    }

    public var id: ID<Declaration>
    public var number: String
    public var house: ID<HouseCode>
    public var place: ID<Dwelling>
    public var area: String
    /// Canonical values by item key, with the moment of moving in under `check_in_at`.
    public var values: [String: String]
    public var at: Instant
    public var expiresAt: Instant
    public var answer: Answer?
    /// When the office registered or closed it; `nil` while it waits.
    public var settledAt: Instant?
    /// The submit with which it was registered.
    public var checkIn: ID<CheckIn>?

    public init(
        id: ID<Declaration>, number: String, house: ID<HouseCode>, place: ID<Dwelling>, area: String,
        values: [String: String], at: Instant, expiresAt: Instant, answer: Answer? = nil, settledAt: Instant? = nil,
        checkIn: ID<CheckIn>? = nil
    ) {
        (self.id, self.number, self.house, self.place, self.area) = (id, number, house, place, area)
        (self.values, self.at, self.expiresAt) = (values, at, expiresAt)
        (self.answer, self.settledAt, self.checkIn) = (answer, settledAt, checkIn)
    }

    /// What the person is called as they declared it: in Chinese, else in Latin letters, else in their own script.
    public var name: String {
        let latin = [values["name_latin_primary"], values["name_latin_secondary"]].compactMap(\.self)
        return values["name_zh"] ?? (latin.isEmpty ? values["name_native_script"] ?? "" : latin.joined(separator: " "))
    }
}
