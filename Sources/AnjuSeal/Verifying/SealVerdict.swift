/// What can be said about a seal; never "valid" alone.
public enum SealVerdict: Hashable, Sendable {
    /// Genuine and in time: compare the claims with the paper and the person, and mind how fresh the status is.
    case valid(PermitSeal, StatusFreshness)
    /// Not to be accepted; the claims are given where the signature is genuine, and only then.
    case refused(SealRefusal, PermitSeal?)

    /// The claims, where the signature is genuine.
    public var claims: PermitSeal? {
        switch self {
        case .valid(let claims, _): claims
        case .refused(_, let claims): claims
        }
    }
}
