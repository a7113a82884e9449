public import AnjuCore

/// A time limit: whom it binds, what starts it, what meets it.
public struct Clock: Hashable, Sendable {
    /// Whom a limit binds, and by what.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Binds the office by law.
        case statutory
        /// Binds the office by its own word.
        case promised
        /// Binds the person or party that has to declare.
        case applicant
    }

    /// Whether the limit runs on from its event or back from it.
    public enum Direction: String, Hashable, Sendable, CaseIterable { case after, before }

    /// Longer where its condition, in words, holds.
    public struct Extension: Hashable, Sendable {
        /// `added` to the limit, or the new `total`.
        public enum Mode: String, Hashable, Sendable, CaseIterable { case added, total }

        public var value: Int
        public var unit: TimeUnit
        public var mode: Mode
        public var text: LocalizedText
        /// Source and article that allow it; that of the clock where absent.
        public var law: String?

        public init(value: Int, unit: TimeUnit, mode: Mode, text: LocalizedText, law: String? = nil) {
            (self.value, self.unit, self.mode, self.text, self.law) = (value, unit, mode, text, law)
        }
    }

    public var key: String
    public var kind: Kind
    /// `nil` values: not known, the pack sets it.
    ///
    /// 0: at once, by machine.
    public var value: Dated<Int?>
    public var unit: TimeUnit
    public var direction: Direction
    /// Key of the event.
    public var starts: String
    /// The step that meets it; the step itself for a step's clock.
    public var ends: String
    public var when: Condition?
    /// GB/T 2260 code of the area in which it holds; everywhere where absent.
    public var area: String?
    public var extensible: Extension?
    /// It is that clock of the procedure, counted once.
    public var sameAs: String?
    /// Further reminders, in the clock's unit before the event.
    public var again: [Int]

    public init(
        key: String, kind: Kind, value: Dated<Int?>, unit: TimeUnit, direction: Direction = .after, starts: String,
        ends: String, when: Condition? = nil, area: String? = nil, extensible: Extension? = nil, sameAs: String? = nil,
        again: [Int] = []
    ) {
        (self.key, self.kind, self.value, self.unit) = (key, kind, value, unit)
        (self.direction, self.starts, self.ends, self.when) = (direction, starts, ends, when)
        (self.area, self.extensible, self.sameAs, self.again) = (area, extensible, sameAs, again)
    }
}
