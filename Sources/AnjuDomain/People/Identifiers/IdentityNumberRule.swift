/// Which rule the number of a document follows, by its kind in GA/T 517.
public enum IdentityNumberRule: String, Hashable, Sendable, CaseIterable {
    case citizen, residencePermit, permanentResident, hongKongMacaoPermit, taiwanPermit, passport, free

    /// Kinds without a rule of their own are free: their code is the code list's to judge, not the number's.
    public init(documentType: String) {
        switch documentType {
        case "111", "112": self = .citizen
        case "A01", "A02": self = .residencePermit
        case "553": self = .permanentResident
        case "516": self = .hongKongMacaoPermit
        case "511": self = .taiwanPermit
        case "411", "412", "413", "414", "415", "420", "421": self = .passport
        default: self = .free
        }
    }
}
