/// One row of an answer.
///
/// Columns are asked for by name; a wrong name or type is a defect of the program.
public struct Row: Hashable, Sendable {
    private let columns: [String: Int]
    private let values: [SQLValue]

    /// `columns` maps each name to its place in `values`; the rows of one answer share it.
    public init(columns: [String: Int], values: [SQLValue]) {
        (self.columns, self.values) = (columns, values)
    }

    /// The column's names, in no order.
    public var names: [String] { Array(columns.keys) }

    /// The raw value.
    ///
    /// Throws ``RowError`` where the answer has no such column.
    public func value(_ name: String) throws -> SQLValue {
        guard let index = columns[name] else { throw RowError(column: name, expected: "to be in the answer") }
        return values[index]
    }

    /// The column read as `Value`.
    ///
    /// Throws ``RowError`` where it is something else, or NULL.
    public func get<Value: SQLReadable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        guard let value = Value(sqlValue: try value(name)) else { throw RowError(column: name, expected: "\(type)") }
        return value
    }

    /// The column read as `Value`, or `nil` where it is NULL.
    public func optional<Value: SQLReadable>(_ name: String, as type: Value.Type = Value.self) throws -> Value? {
        let raw = try value(name)
        if raw == .null { return nil }
        guard let value = Value(sqlValue: raw) else { throw RowError(column: name, expected: "\(type)?") }
        return value
    }
}

/// A row did not have the shape that the program expected.
public struct RowError: Error, Hashable, Sendable {
    /// The name that was asked for.
    public let column: String
    /// What the column should have been.
    public let expected: String

    public init(column: String, expected: String) {
        (self.column, self.expected) = (column, expected)
    }
}
