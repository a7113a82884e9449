/// An attribute of an element.
///
/// Names come from the functions below; there is none for `style` and none for event handlers, which the content policy
/// would refuse anyway.
public struct Attribute: Hashable, Sendable {
    indirect enum Kind: Hashable, Sendable {
        case none
        case pair(String, String)
        case flag(String)
        case several([Attribute])
    }

    let kind: Kind

    /// No attribute.
    public static let none = Attribute(kind: .none)

    /// All of `attributes`, where one is asked for.
    public static func several(_ attributes: [Attribute]) -> Attribute {
        attributes.count == 1 ? attributes[0] : Attribute(kind: attributes.isEmpty ? .none : .several(attributes))
    }

    /// `attribute` only where `condition` holds.
    public static func when(_ condition: Bool, _ attribute: @autoclosure () -> Attribute) -> Attribute {
        condition ? attribute() : .none
    }

    static func pair(_ name: String, _ value: String?) -> Attribute {
        guard let value else { return .none }
        return Attribute(kind: .pair(name, value))
    }

    static func flag(_ name: String, _ isSet: Bool) -> Attribute { isSet ? Attribute(kind: .flag(name)) : .none }

    func append(to bytes: inout [UInt8]) {
        switch kind {
        case .none: return
        case .several(let attributes): for attribute in attributes { attribute.append(to: &bytes) }
        case .flag(let name):
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: name.utf8)
        case .pair(let name, let value):
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: name.utf8)
            bytes.append(contentsOf: "=\"".utf8)
            Escape.attribute(value, into: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
    }
}
