public import AnjuCore

/// What a person is told before anything is collected (PIPL articles 17, 30 and 35).
///
/// The pack gives the words; what can be read from the rest of the pack (kinds of data, retention, receivers, rights) is
/// listed from there, so that the notice cannot say otherwise than what is done.
public struct PrivacyNotice: Hashable, Sendable {
    /// One thing that is told.
    public struct Part: Hashable, Sendable {
        /// `handler`, `purpose`, `kinds`, `retention`, `receivers`, `rights`, `refusal` or another of the pack.
        public var key: String
        public var title: LocalizedText
        public var says: LocalizedText?

        public init(key: String, title: LocalizedText, says: LocalizedText?) {
            (self.key, self.title, self.says) = (key, title, says)
        }
    }

    /// The articles that ask for it.
    public var law: String
    /// Code of the list `legal_basis` (PIPL article 13): on what ground data are handled; `nil` where the pack names none.
    public var legalBasis: String?
    /// In the pack's order.
    public var parts: [Part]

    public init(law: String = "", legalBasis: String? = nil, parts: [Part] = []) {
        (self.law, self.legalBasis, self.parts) = (law, legalBasis, parts)
    }
}
