import AnjuCore
import AnjuDomain
public import AnjuSeal

/// The keys that seal permits and sign status lists, with the trust list that says so; made and rotated by `anju`.
public struct SealOffice: Sendable {
    /// Places in the status list: many more than permits, taken at random, so that an index tells nothing.
    public static let listSize = 200_000

    /// Who issues, as it stands in every seal; at most 24 characters.
    public let issuer: String
    /// Where the status list is fetched.
    public let statusURI: String
    let permitKey: SealKey
    let statusKey: SealKey
    /// The signed trust list, as published.
    public let trustListBytes: [UInt8]
    public let trustList: TrustList
    public let root: SealPublicKey

    /// Where this deployment is reached: what stands before the path of its status list.
    var address: String {
        statusURI.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3).joined(separator: "/")
    }

    /// Throws where the trust list is not signed by `root`, and `seal.key-not-trusted` where it does not name a key.
    public init(
        issuer: String, statusURI: String, permitKey: SealKey, statusKey: SealKey, trustListBytes: [UInt8],
        root: SealPublicKey
    ) throws {
        (self.issuer, self.statusURI) = (issuer, statusURI)
        (self.permitKey, self.statusKey) = (permitKey, statusKey)
        (self.trustListBytes, self.root) = (trustListBytes, root)
        trustList = try TrustList(trustListBytes, root: root)
        for (key, purpose) in [(permitKey, SealPurpose.permit), (statusKey, .status)] {
            let trusted = trustList.keys.contains { $0.key == key.publicKey && $0.purpose == purpose }
            guard trusted else { throw Problem(.conflict, "seal.key-not-trusted", ["purpose": "\(purpose)"]) }
        }
    }

    /// The seal's text for a permit.
    func seal(_ permit: Permit, values: [String: String], office: String, now: Instant, zone: LegalZone) throws
        -> String
    {
        let facts = try PermitFacts(
            type: "TRP", number: permit.number, family: Self.machineName(values["name_latin_primary"], orElse: "X"),
            given: Self.machineName(values["name_latin_secondary"], orElse: ""),
            birth: values["birth_date"].flatMap { PartialDate($0) }.map(PermitFacts.birth) ?? "<<<<<<<<",
            nationality: values["nationality"].flatMap { $0.count == 3 ? $0 : nil } ?? "XXX",
            document: PermitFacts.masked(document: values["id_doc_number"] ?? ""), area: permit.area, office: office)
        let seal = try PermitSeal(
            issuer: issuer, notBefore: zone.start(of: permit.validFrom), expires: zone.end(of: permit.validUntil),
            issuedAt: now, handle: permit.handle, status: StatusReference(index: permit.statusIndex, uri: statusURI),
            facts: facts)
        return try SealSigner(key: permitKey).text(seal)
    }

    /// The status list, with decoys nowhere: what is not listed is valid.
    func status(_ values: [(index: Int, value: UInt8)], now: Instant) -> StatusListToken {
        var list = StatusList(count: Self.listSize)
        for (index, value) in values { list.set(SealStatus(rawValue: value) ?? .terminated, at: index) }
        return StatusListToken(
            uri: statusURI, issuer: issuer, issuedAt: now, expires: now.adding(hours: 24), timeToLive: 3_600, list: list
        )
    }

    /// The status list as it is published.
    func signed(_ status: StatusListToken) throws -> [UInt8] { try status.signed(by: statusKey) }

    /// A name in the machine-readable alphabet (ICAO 9303-3), words divided by `<`, at most 64 characters.
    ///
    /// Letters of other scripts divide words: the romanised name is asked for on its own.
    static func machineName(_ name: String?, orElse fallback: String) -> String {
        let letters = (name ?? "").map { (try? LatinLetters.machine(String($0), field: "name")) ?? "<" }.joined()
        let words = letters.uppercased().split { !$0.isASCII || !$0.isLetter }
        let text = words.joined(separator: "<").prefix(64)
        return text.isEmpty ? fallback : String(text)
    }
}
