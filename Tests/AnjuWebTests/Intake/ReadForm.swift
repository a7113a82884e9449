/// The form of a page with what its controls hold.
struct ReadForm: Sendable {
    /// One control's name and value.
    struct Pair: Hashable, Sendable {
        var name: String
        var value: String
    }

    var action: String
    var isMultipart: Bool
    var pairs: [Pair]

    /// The value of the control with this name; setting it types over it.
    subscript(_ name: String) -> String? {
        get { pairs.first { $0.name == name }?.value }
        set {
            pairs.removeAll { $0.name == name }
            if let newValue { pairs.append(Pair(name: name, value: newValue)) }
        }
    }
}
