/// The claims of a permit's seal, by name.
public enum PermitClaim: String, Hashable, Sendable, CaseIterable {
    case issuer, expires, notBefore, issuedAt, handle, status
    case type, number, family, given, birth, nationality, document, area, office
}
