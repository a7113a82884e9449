public import AnjuCore

/// The nine facts that a seal repeats from the paper, for comparison with it and with the person.
public struct PermitFacts: Hashable, Sendable {
    /// The kind of permit, as the pack codes it; at most 16 bytes.
    public let type: String
    /// The permit's own number; at most 32 bytes.
    public let number: String
    /// The family name in the letters of the machine-readable zone: A–Z, and `<` between parts.
    public let family: String
    /// The given names in the same letters; empty where there are none.
    public let given: String
    /// `YYYYMMDD`; unknown parts from the right are `<<` (ICAO 9303-3, 4.8) or `00`, an unknown year `<<<<` or `0000`.
    public let birth: String
    /// Three letters, ISO 3166-1 or ICAO 9303-3 section 5.
    public let nationality: String
    /// The travel or identity document's number, masked as ``masked(document:)`` does; empty where there is none.
    public let document: String
    /// The place, by GB/T 2260 or a local code; at most 16 bytes.
    public let area: String
    /// The issuing office; at most 64 bytes.
    public let office: String

    /// Checks every field's rule.
    public init(
        type: String, number: String, family: String, given: String, birth: String, nationality: String,
        document: String, area: String, office: String
    ) throws(SealFlaw) {
        guard type.isPlain(in: 1...16) else { throw .claim(.type) }
        guard number.isPlain(in: 1...32) else { throw .claim(.number) }
        guard !family.isEmpty, family.isName else { throw .claim(.family) }
        guard given.isName else { throw .claim(.given) }
        guard Self.isBirth(birth) else { throw .claim(.birth) }
        guard nationality.utf8.count == 3, nationality.utf8.allSatisfy(\.isCapital) else { throw .claim(.nationality) }
        guard Self.isMasked(document) else { throw .claim(.document) }
        guard area.isPlain(in: 1...16) else { throw .claim(.area) }
        guard office.isPlain(in: 1...64) else { throw .claim(.office) }
        (self.type, self.number, self.family, self.given, self.birth) = (type, number, family, given, birth)
        (self.nationality, self.document, self.area, self.office) = (nationality, document, area, office)
    }

    /// The birth date for people: as much of it as is known; `nil` where not even the year is.
    public var born: PartialDate? {
        let digits = birth.replacing("<", with: "0")
        let (year, month, day) = (digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2))
        if year == "0000" { return nil }
        let parts = [year] + (month == "00" ? [] : day == "00" ? [month] : [month, day])
        return PartialDate(parts.joined(separator: "-"))
    }

    /// The birth date as the seal writes it, with `<<` for what is unknown.
    public static func birth(_ date: PartialDate) -> String {
        let digits = String(date.description.filter { $0 != "-" })
        return digits + String(repeating: "<", count: 8 - digits.utf8.count)
    }

    /// The number with `<` for all but its last four characters and a leading letter: `E12345678` is `E<<<<5678`.
    ///
    /// Of a number shorter than eight at most half is shown, and no leading letter. Lower case is raised, and what is
    /// neither letter nor digit is left out.
    public static func masked(document number: String) -> String {
        let characters = Array(number.uppercased().utf8.filter { $0.isCapital || $0.isDigit })
        let shown = min(4, characters.count / 2)
        let hidden = characters.count - shown
        let keepsLetter = characters.count > 8 && characters[0].isCapital
        let masked = characters.enumerated().map { place, character in
            place >= hidden || (place == 0 && keepsLetter) ? character : UInt8(ascii: "<")
        }
        return String(decoding: masked, as: UTF8.self)
    }

    private static func isMasked(_ document: String) -> Bool {
        let characters = Array(document.utf8)
        guard characters.count <= 24, characters.allSatisfy({ $0.isCapital || $0.isDigit || $0.isFiller }) else {
            return false
        }
        let masked = characters.dropLast(4)
        return masked.allSatisfy(\.isFiller) || (masked[0].isCapital && masked.dropFirst().allSatisfy(\.isFiller))
    }

    private static func isBirth(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 8 else { return false }
        let parts = [bytes[0..<4], bytes[4..<6], bytes[6..<8]]
        let known = parts.prefix { !isUnknown($0) }
        guard parts.dropFirst(known.count).allSatisfy(isUnknown) else { return false }
        guard let year = known.first else { return true }
        guard let year = Int(digits: year) else { return false }
        let rest = known.dropFirst().map { Int(digits: $0) ?? 0 }
        return PartialDate(year: year, month: rest.first, day: rest.count > 1 ? rest[1] : nil) != nil
    }

    private static func isUnknown(_ part: ArraySlice<UInt8>) -> Bool {
        part.allSatisfy(\.isFiller) || part.allSatisfy { $0 == UInt8(ascii: "0") }
    }
}
