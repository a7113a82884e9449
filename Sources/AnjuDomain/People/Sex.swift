/// Sex as GB/T 2261.1 codes it.
public enum Sex: String, Hashable, Sendable, CaseIterable {
    case unknown = "0"
    case male = "1"
    case female = "2"
    /// Also what a travel document means by X or by a filler; the raw letter is kept beside it.
    case notStated = "9"

    /// The sex that an order number's parity says: odd is male, even female (GB 11643).
    static func ofOrder(_ order: Int) -> Sex { order.isMultiple(of: 2) ? .female : .male }
}
