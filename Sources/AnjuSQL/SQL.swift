/// A statement with its values.
///
/// Every interpolation binds; nothing of a value ever becomes text of the statement.
///
/// `"SELECT * FROM person WHERE id = \(id)"` is the text `… WHERE id = $1` and one value. Text becomes SQL only through
/// `\(raw:)`, which takes a `StaticString`, and `\(list:)` makes `($1, $2, …)`.
public struct SQL: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// With `$1`, `$2`, … which both engines understand.
    public private(set) var text: String
    /// In the order of their numbers.
    public private(set) var values: [SQLValue]

    public init(stringLiteral value: StaticString) {
        (text, values) = (value.description, [])
    }

    /// A statement of the program's own that was read from a file, such as a migration's.
    init(ofProgram text: String) {
        (self.text, values) = (text, [])
    }

    public init(stringInterpolation: StringInterpolation) {
        (text, values) = (stringInterpolation.text, stringInterpolation.values)
    }

    /// This statement followed by another, whose values are numbered on.
    public static func + (left: SQL, right: SQL) -> SQL {
        var joined = StringInterpolation(literalCapacity: 0, interpolationCount: 0)
        joined.append(left)
        joined.append(right)
        return SQL(stringInterpolation: joined)
    }

    /// The parts with `separator` between them.
    public static func joined(_ parts: [SQL], separator: StaticString) -> SQL {
        var whole = StringInterpolation(literalCapacity: 0, interpolationCount: 0)
        for (index, part) in parts.enumerated() {
            if index > 0 { whole.appendLiteral(separator) }
            whole.append(part)
        }
        return SQL(stringInterpolation: whole)
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        var values: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 3 * interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: StaticString) { text += literal.description }

        /// Binds a value.
        public mutating func appendInterpolation(_ value: some SQLBindable) {
            values.append(value.sqlValue)
            text += "$\(values.count)"
        }

        /// Binds a value, or NULL.
        public mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            values.append(value?.sqlValue ?? .null)
            text += "$\(values.count)"
        }

        /// Text of the program's own.
        public mutating func appendInterpolation(raw text: StaticString) { self.text += text.description }

        /// Part of another statement, its values numbered on.
        public mutating func appendInterpolation(_ part: SQL) { append(part) }

        /// `($1, $2, …)`; an empty list becomes `(NULL)`, which nothing equals.
        public mutating func appendInterpolation(list: [some SQLBindable]) {
            if list.isEmpty { return text += "(NULL)" }
            text += "("
            for (index, value) in list.enumerated() {
                if index > 0 { text += ", " }
                appendInterpolation(value)
            }
            text += ")"
        }

        mutating func append(_ part: SQL) {
            let offset = values.count
            values += part.values
            guard offset > 0, !part.values.isEmpty else { return text += part.text }
            var rest = part.text[...]
            while let dollar = rest.firstIndex(of: "$") {
                text += rest[...dollar]
                let digits = rest[rest.index(after: dollar)...].prefix { $0.isASCII && $0.isNumber }
                if let number = Int(digits) { text += String(number + offset) }
                rest = rest[digits.endIndex...]
            }
            text += rest
        }
    }
}
