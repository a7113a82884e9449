/// Why bytes are not one deterministic CBOR data item.
public enum CBORError: Error, Hashable, Sendable {
    /// The input ends inside an item.
    case truncated
    /// Something follows the item.
    case trailingBytes
    /// A length is not given in advance (RFC 8949 section 3.2).
    case indefiniteLength
    /// A number or a length could have been written shorter.
    case notShortest
    /// A map key does not follow the one before it in bytewise order.
    case unorderedKeys
    /// A map key occurs twice.
    case duplicateKey
    /// Arrays, maps and tags lie deeper in each other than ``CBOR/deepest``.
    case tooDeep
    /// A length or a count promises more than the input still holds.
    case lengthBeyondInput
    /// A text is not UTF-8.
    case notText
    /// The initial byte stands for something that our formats do not use.
    case unsupported(UInt8)
}
