import Testing

/// One thing done to a sound pack, and the one finding that it has to bring.
struct Spoiling: Sendable, CustomTestStringConvertible {
    let rule: String
    let file: String
    let old: String
    let new: String
    /// Lines from the one on which the change begins to the one that the finding names.
    let down: Int
    /// The file that the finding names, where it is another.
    let noted: String?
    /// A word that the mend has to hold.
    let mend: String

    init(
        _ rule: String, _ file: String, _ old: String, _ new: String, down: Int = 0, noted: String? = nil,
        mend: String = ""
    ) {
        (self.rule, self.file, self.old, self.new) = (rule, file, old, new)
        (self.down, self.noted, self.mend) = (down, noted, mend)
    }

    var testDescription: String { "\(rule): \(file): \(new.prefix(40))" }
}
