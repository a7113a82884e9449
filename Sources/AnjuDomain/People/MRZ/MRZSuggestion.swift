/// What the zone may really say where a check digit is wrong.
///
/// For a person to compare with the document; nothing is changed by it.
public struct MRZSuggestion: Hashable, Sendable {
    /// One character and what it may be instead.
    public struct Change: Hashable, Sendable {
        public let place: MRZPlace
        public let read: Character
        public let likely: Character

        public init(place: MRZPlace, read: Character, likely: Character) {
            (self.place, self.read, self.likely) = (place, read, likely)
        }
    }

    /// Which field's check digit is wrong.
    public let kind: MRZCheckDigit.Kind
    /// The characters that the check digit covers, as read.
    public let text: String
    /// The same characters as they may be.
    public let likelyText: String
    /// The changes; one, but for zones with several wrong check digits.
    public let changes: [Change]
    /// The lines as they would then be.
    public let lines: [String]
}
