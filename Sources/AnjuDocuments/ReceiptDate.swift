public import AnjuCore

/// A day that matters to the person, and why.
public struct ReceiptDate: Hashable, Sendable {
    public var label: LocalizedText
    public var day: CalendarDate

    public init(_ label: LocalizedText, _ day: CalendarDate) { (self.label, self.day) = (label, day) }
}
