import AnjuCore
import AnjuSeal

/// A verdict on a seal as `anju verify` says it.
struct SealReport: Encodable {
    /// How far it may be relied on.
    enum Standing: String, Encodable {
        /// Genuine, in time, and not ended early by a list that is current.
        case inForce = "in_force"
        /// Genuine and in time; whether it was ended early is not known.
        case statusUnknown = "status_unknown"
        case refused
    }

    let standing: Standing
    /// Whether it is known to be in force.
    let valid: Bool
    /// The word `valid`, or why that cannot be said, such as `seal.expired` or `seal.status-unknown`.
    let code: String
    /// Whether the permit was ended early, and as of when that is known.
    let status: String
    let issuer, number, family, given, birth, nationality, document, area, office: String?
    let validFrom, validUntil: String?

    init(_ verdict: SealVerdict) {
        switch verdict {
        case .valid(_, let freshness):
            (standing, code) = Self.standing(freshness)
            status = Self.words(freshness)
        case .refused(let refusal, _): (standing, code, status) = (.refused, Self.code(refusal), "")
        }
        valid = standing == .inForce
        let claims = verdict.claims
        (issuer, number) = (claims?.issuer, claims?.facts.number)
        (family, given, birth) = (claims?.facts.family, claims?.facts.given, claims?.facts.birth)
        (nationality, document) = (claims?.facts.nationality, claims?.facts.document)
        (area, office) = (claims?.facts.area, claims?.facts.office)
        (validFrom, validUntil) = (claims?.notBefore.description, claims?.expires.description)
    }

    /// A line for the verdict, then what the paper must say too.
    var text: String {
        let head =
            switch standing {
            case .inForce: "genuine and in time; \(status)"
            case .statusUnknown: "genuine and in time, BUT \(status) (\(code))"
            case .refused: "not to be accepted: \(code)"
            }
        let claims = [
            ("number", number), ("family", family), ("given", given), ("birth", birth), ("nationality", nationality),
            ("document", document), ("valid from", validFrom), ("until", validUntil), ("area", area),
            ("office", office), ("issuer", issuer),
        ]
        return ([head] + claims.compactMap { name, value in value.map { "  \(name): \($0)" } }).joined(separator: "\n")
    }

    private static func standing(_ freshness: StatusFreshness) -> (Standing, String) {
        switch freshness {
        case .fresh: (.inForce, "valid")
        case .stale: (.statusUnknown, "seal.status-stale")
        case .unknown: (.statusUnknown, "seal.status-unknown")
        }
    }

    private static func words(_ freshness: StatusFreshness) -> String {
        switch freshness {
        case .fresh(let at): "in force as of \(at)"
        case .stale(let at): "in force as of \(at), a list that is out of date"
        case .unknown: "whether it was ended early is not known without a status list"
        }
    }

    private static func code(_ refusal: SealRefusal) -> String {
        switch refusal {
        case .notASeal: "seal.not-a-seal"
        case .wrongAlphabet: "seal.wrong-alphabet"
        case .tooLong: "seal.too-long"
        case .malformed: "seal.malformed"
        case .unknownKey: "seal.unknown-key"
        case .keyOutOfDate: "seal.key-out-of-date"
        case .wrongPurpose: "seal.wrong-purpose"
        case .wrongIssuer: "seal.wrong-issuer"
        case .badSignature: "seal.bad-signature"
        case .notYetValid: "seal.not-yet-valid"
        case .expired: "seal.expired"
        case .suspended: "seal.suspended"
        case .terminated: "seal.terminated"
        case .statusUnreadable: "seal.status-unreadable"
        }
    }
}
