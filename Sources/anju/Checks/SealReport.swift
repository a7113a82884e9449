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
    /// What the verdict means, for people.
    let words: String
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
            (status, words) = (Self.words(freshness), "genuine and in time")
        case .refused(let refusal, _):
            (standing, code, status, words) = (.refused, Self.code(refusal), "", Self.words(refusal))
        }
        valid = standing == .inForce
        let claims = verdict.claims
        (issuer, number) = (claims?.issuer, claims?.facts.number)
        (family, given, birth) = (
            claims?.facts.family, claims?.facts.given, claims.map { $0.facts.born?.description ?? $0.facts.birth }
        )
        (nationality, document) = (claims?.facts.nationality, claims?.facts.document)
        (area, office) = (claims?.facts.area, claims?.facts.office)
        (validFrom, validUntil) = (claims?.notBefore.description, claims?.expires.description)
    }

    /// A line for the verdict, then what the paper must say too.
    var text: String {
        let head =
            switch standing {
            case .inForce: "\(words); \(status)"
            case .statusUnknown: "\(words), BUT \(status) (\(code))"
            case .refused: "not to be accepted: \(words) (\(code))"
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

    /// What is wrong, and what to do where something can be done.
    private static func words(_ refusal: SealRefusal) -> String {
        switch refusal {
        case .notASeal: "this is not the text of a seal; it begins with ANJU1:"
        case .wrongAlphabet: "the text has characters that no seal has; scan it again"
        case .tooLong: "the text is longer than any seal"
        case .malformed: "the text is no whole seal; scan it again"
        case .unknownKey: "no key of the trust list made this seal: it is of another issuer, or a forgery"
        case .keyOutOfDate: "the key that made it was out of date, or not yet in use, on that day"
        case .wrongPurpose: "it was made with a key that is not for permits"
        case .wrongIssuer: "it names another issuer than its key belongs to"
        case .badSignature: "the signature does not fit: the seal was altered or forged"
        case .notYetValid: "the permit is not valid yet"
        case .expired: "the permit has expired"
        case .suspended: "the permit is suspended"
        case .terminated: "the permit has ended"
        case .statusUnreadable: "the status list cannot be read; get a fresh one"
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
