import AnjuCore
public import AnjuDomain
import AnjuImages
import AnjuStore
import AnjuVault

/// Takes a portrait in: opened, written anew without metadata, judged, cut, sealed on disk.
///
/// No face is recognised, no template is made; a clerk compares by eye.
public struct KeepPortrait: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// The kept picture with what the check found.
    public struct Kept: Sendable {
        public var image: KeptImage
        public var findings: [PortraitFinding]
        /// Whether to keep it; else take it again.
        public var isGood: Bool
    }

    /// Throws `image.not-an-image`, `image.too-large` and the other codes of the intake.
    public func callAsFunction(_ bytes: [UInt8], by actor: Actor) async throws -> Kept {
        try centre.require("registration", of: actor)
        let incoming = try ImageIntake.read(bytes)
        let report = try PortraitCheck.judge(incoming)
        let record = try await kept(incoming.jpeg)
        let findings = report.findings.map {
            PortraitFinding(code: $0.code, measured: $0.measured, wanted: $0.wanted, isMet: $0.isMet)
        }
        return Kept(image: KeptImage(record: record), findings: findings, isGood: report.isGood)
    }

    /// The same picture again is the one that is kept already: a second key would not open the first ciphertext.
    private func kept(_ jpeg: [UInt8]) async throws -> BlobRecord {
        let (name, ciphertext, sealedKey) = try BlobCipher(centre.vault).seal(jpeg)
        if let known = try await centre.ledger.readImpersonal({ try $0.blob(name) }), centre.opens(known) {
            return known
        }
        try centre.blobs.write(ciphertext, as: name)
        return BlobRecord(name: name, media: "image/jpeg", size: jpeg.count, sealedKey: sealedKey)
    }
}
