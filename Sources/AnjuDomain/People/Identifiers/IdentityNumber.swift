public import AnjuCore

/// The number of an identity document together with the document's kind.
public struct IdentityNumber: Hashable, Sendable {
    /// GA/T 517's three characters, or Anju's own A01 to A04.
    public let documentType: String
    /// The spelling that is stored, compared and hashed.
    public let canonical: String
    /// What the number says about its holder.
    public let facts: IdentityFacts

    /// Reads `number` by the rule of its document's kind.
    ///
    /// `issuer` (alpha-3) and `regions` (six digits) sharpen the warnings where they are known.
    public static func check(
        number: String, documentType: String, today: CalendarDate, issuer: String? = nil, regions: Set<String> = []
    ) -> IdentifierReading<IdentityNumber> {
        func named(_ reading: IdentifierReading<some Identifier>) -> IdentifierReading<IdentityNumber> {
            reading.map {
                IdentityNumber(documentType: documentType, canonical: $0.canonical, facts: $0.facts)
            }
        }
        switch IdentityNumberRule(documentType: documentType) {
        case .citizen: return named(CitizenNumber.check(number, today: today, regions: regions))
        case .residencePermit: return named(residencePermit(number, documentType, today: today))
        case .permanentResident: return named(PermanentResidentNumber.check(number, today: today))
        case .hongKongMacaoPermit: return named(HongKongMacaoPermitNumber.check(number, today: today))
        case .taiwanPermit: return named(TaiwanPermitNumber.check(number, today: today))
        case .passport: return named(PassportNumber.check(number, issuer: issuer))
        case .free: return named(DocumentNumber.check(number, today: today))
        }
    }

    /// A01 is for Hong Kong and Macao, A02 for Taiwan; the number says which.
    private static func residencePermit(
        _ number: String, _ documentType: String, today: CalendarDate
    ) -> IdentifierReading<ResidencePermitNumber> {
        let reading = ResidencePermitNumber.check(number, today: today)
        guard let value = reading.value else { return reading }
        let due = value.origin == .taiwan ? "A02" : "A01"
        if due == documentType { return reading }
        let note = ReadingNote("identifier.other-document", ["documentType": due])
        return IdentifierReading(reading.text, violations: [note], warnings: reading.warnings)
    }
}
