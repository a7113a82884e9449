/// A data item of CBOR (RFC 8949), as far as our formats use it: no floating point, no undefined value.
///
/// Equality of text follows Swift's `String`, so two keys that Unicode calls the same cannot stand in one map.
public enum CBOR: Hashable, Sendable {
    /// Major type 0.
    case unsigned(UInt64)
    /// Major type 1: the number −1 − n.
    case negative(UInt64)
    /// Major type 2.
    case bytes([UInt8])
    /// Major type 3.
    case text(String)
    /// Major type 4.
    case array([CBOR])
    /// Major type 5; the writer puts the keys in order.
    case map([CBOR: CBOR])
    /// Major type 6.
    indirect case tagged(UInt64, CBOR)
    /// `true` or `false`.
    case bool(Bool)
    /// The absent value.
    case null

    /// The whole number, of major type 0 or 1 by its sign.
    public init(_ number: Int) {
        self = number < 0 ? .negative(UInt64(-1 - number)) : .unsigned(UInt64(number))
    }
}

extension CBOR: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    public init(integerLiteral value: Int) { self.init(value) }
    public init(stringLiteral value: String) { self = .text(value) }
}

extension CBOR {
    package var number: UInt64? { if case .unsigned(let number) = self { number } else { nil } }
    package var string: String? { if case .text(let text) = self { text } else { nil } }
    package var octets: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }
    package var items: [CBOR]? { if case .array(let items) = self { items } else { nil } }
    package var entries: [CBOR: CBOR]? { if case .map(let entries) = self { entries } else { nil } }
}

extension CBOR: ExpressibleByDictionaryLiteral {
    /// A map; of a key that is given twice the last value counts.
    public init(dictionaryLiteral elements: (CBOR, CBOR)...) {
        self = .map(Dictionary(elements) { $1 })
    }
}
