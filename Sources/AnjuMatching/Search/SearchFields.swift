/// What of a person a search may go by.
public struct SearchFields: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The name in any script.
    public static let name = SearchFields(rawValue: 1)
    /// The birth date, whole or in part.
    public static let birth = SearchFields(rawValue: 2)
    /// The last characters of a document's number.
    public static let tail = SearchFields(rawValue: 4)
    /// The address, down to the building.
    public static let place = SearchFields(rawValue: 8)
    /// The employer's name.
    public static let employer = SearchFields(rawValue: 16)
    public static let all: SearchFields = [.name, .birth, .tail, .place, .employer]
}
