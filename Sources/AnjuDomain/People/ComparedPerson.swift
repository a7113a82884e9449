/// What two files are compared by: who the person is, and nothing of nationality, telephone or address.
public struct ComparedPerson: Hashable, Sendable {
    public var person: PersonRecord
    /// What the employers of today are called.
    public var employers: [String]
    /// The blind indexes of the documents' numbers, the newest last.
    public var numbers: [String]
    public var tails: [String]
    /// Which state of the person this is.
    public var version: Int

    public init(
        person: PersonRecord, employers: [String] = [], numbers: [String] = [], tails: [String] = [], version: Int = 1
    ) {
        (self.person, self.employers, self.numbers) = (person, employers, numbers)
        (self.tails, self.version) = (tails, version)
    }
}
