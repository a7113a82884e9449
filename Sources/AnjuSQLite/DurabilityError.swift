/// The engine is not set up so that an acknowledged write survives a power cut.
public struct DurabilityError: Error, Hashable, Sendable, CustomStringConvertible {
    public let setting: String
    public let found: String
    public let wanted: String

    public var description: String { "SQLite's \(setting) is \(found), not \(wanted)" }
}
