import AnjuCore
import AnjuSeal

/// All fields of a seal, as the Python packages report them.
struct OracleClaims: Codable, Equatable {
    let iss: String
    let exp: Int64
    let nbf: Int64
    let iat: Int64
    let cti: String
    let idx: Int
    let uri: String
    let permit: [String]

    init(_ seal: PermitSeal) {
        (iss, cti, idx, uri) = (seal.issuer, Hex.text(seal.handle), seal.status.index, seal.status.uri)
        exp = seal.expires.milliseconds / 1_000
        nbf = seal.notBefore.milliseconds / 1_000
        iat = seal.issuedAt.milliseconds / 1_000
        let facts = seal.facts
        permit = [
            facts.type, facts.number, facts.family, facts.given, facts.birth, facts.nationality, facts.document,
            facts.area, facts.office,
        ]
    }
}
