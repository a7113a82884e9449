/// A telephone that helps, with when and in which languages, as one localized sentence.
struct HelpLine: Hashable, Sendable {
    /// As people read it: `+86 0692 000 0000`.
    var number: String
    var note: String

    init(number: String, note: String) { (self.number, self.note) = (number, note) }

    /// As a telephone dials it.
    var address: String { "tel:" + number.filter { $0.isNumber || $0 == "+" } }
}
