#if Postgres
import AnjuSQL
import CLibPQ

/// The object ids of the types that this engine meets; they are the same in every PostgreSQL.
enum Type {
    static let boolean: Oid = 16
    static let bytea: Oid = 17
    static let bigint: Oid = 20
    static let smallint: Oid = 21
    static let integer: Oid = 23
    static let text: Oid = 25
    static let oid: Oid = 26
    static let real: Oid = 700
    static let double: Oid = 701
    static let numeric: Oid = 1700
}

extension SQLValue {
    /// The type that a value is bound as; 0 lets the server find the type of a NULL.
    var type: Oid {
        switch self {
        case .null: 0
        case .integer: Type.bigint
        case .text: Type.text
        case .blob: Type.bytea
        }
    }

    /// Whether a parameter of `type` takes this value as it is.
    func suits(_ type: Oid) -> Bool {
        switch self {
        case .null: true
        case .integer: [Type.bigint, Type.integer, Type.smallint, Type.numeric].contains(type)
        case .text: type == Type.text
        case .blob: type == Type.bytea
        }
    }

    var holdsNUL: Bool {
        guard case .text(let text) = self else { return false }
        return text.utf8.contains(0)
    }
}
#endif
