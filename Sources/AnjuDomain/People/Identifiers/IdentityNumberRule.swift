/// Which rule the number of a document follows, by its kind in GA/T 517.
public enum IdentityNumberRule: String, Hashable, Sendable, CaseIterable {
    case citizen, residencePermit, permanentResident, hongKongMacaoPermit, taiwanPermit, passport, free

    /// Kinds without a rule of their own are free: their code is the code list's to judge, not the number's.
    public init(documentType: String) {
        self = Self.allCases.first { $0.documentTypes.contains(documentType) } ?? .free
    }

    /// The kinds of documents whose numbers follow it; of ``free`` none, as it takes all the others.
    public var documentTypes: [String] {
        switch self {
        case .citizen: ["111", "112"]
        case .residencePermit: ["A01", "A02"]
        case .permanentResident: ["553"]
        case .hongKongMacaoPermit: ["516"]
        case .taiwanPermit: ["511"]
        case .passport: ["411", "412", "413", "414", "415", "420", "421"]
        case .free: []
        }
    }
}
