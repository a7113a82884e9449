public import AnjuCore

/// How long records of a kind are kept.
public struct Retention: Hashable, Sendable {
    public var key: String
    public var text: LocalizedText
    /// What starts the time, such as `checked_out`; the program knows these.
    public var starts: String
    /// `nil` values: the deployment sets it.
    public var value: Dated<Int?>
    public var unit: TimeUnit

    public init(key: String, text: LocalizedText, starts: String, value: Dated<Int?>, unit: TimeUnit) {
        (self.key, self.text, self.starts) = (key, text, starts)
        (self.value, self.unit) = (value, unit)
    }
}
