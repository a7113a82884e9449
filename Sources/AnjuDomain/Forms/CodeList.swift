public import AnjuCore

/// The values a coded item may take, with where they come from.
public struct CodeList: Hashable, Sendable {
    /// One value.
    public struct Code: Hashable, Sendable {
        public var code: String
        public var text: LocalizedText
        /// The last day on which it is offered; it stays readable after.
        public var until: CalendarDate?

        public init(_ code: String, _ text: LocalizedText, until: CalendarDate? = nil) {
            (self.code, self.text, self.until) = (code, text, until)
        }
    }

    public var key: String
    public var title: LocalizedText
    public var source: String
    public var codes: [Code]
    /// Where the list only describes a pattern (identity numbers, regions), any text of its shape is accepted.
    public var isOpen: Bool

    public init(key: String, title: LocalizedText, source: String, codes: [Code], isOpen: Bool = false) {
        (self.key, self.title, self.source, self.codes, self.isOpen) = (key, title, source, codes, isOpen)
    }

    /// The value with this code.
    public func code(_ code: String) -> Code? { codes.first { $0.code == code } }
}
