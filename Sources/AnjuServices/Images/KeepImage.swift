import AnjuCore
public import AnjuDomain
import AnjuImages
import AnjuStore
import AnjuVault

/// Takes a picture in for a registration: opened, written anew without metadata, judged, cut, sealed on disk.
///
/// No face is recognised, no template is made; a clerk compares by eye.
public struct KeepImage: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// The kept picture with everything that was looked at.
    public struct Kept: Sendable {
        public var image: KeptImage
        public var findings: [PictureFinding]
        /// Whether nothing is wrong with it.
        public var isGood: Bool { image.faults.isEmpty }
    }

    /// Keeps a picture of `kind`.
    ///
    /// Throws `image.unknown` for a kind that the pack does not know, `image.format`, and the other codes of the intake.
    public func callAsFunction(_ bytes: [UInt8], as kind: String, by actor: Actor) async throws -> Kept {
        try centre.require("registration", .register, of: actor)
        return try await centre.takeIn(bytes, as: kind)
    }
}

extension Centre {
    /// Judges a picture of `kind` as the pack says, and seals what is kept of it.
    func takeIn(_ bytes: [UInt8], as kind: String) async throws -> KeepImage.Kept {
        guard let kind = dictionary.images.first(where: { $0.key == kind }) else {
            throw Problem(.missing, "image.unknown")
        }
        if bytes.starts(with: "%PDF-".utf8), kind.formats.contains("pdf") {
            try PDFCheck.inspect(bytes)
            return KeepImage.Kept(
                image: KeptImage(record: try await keep(bytes, media: KeptImage.paper), kind: kind.key), findings: [])
        }
        let incoming = try ImageIntake.read(bytes)
        guard kind.formats.contains(incoming.format.rawValue) else {
            let wanted = kind.formats.sorted().map { $0.uppercased() }.joined(separator: " / ")
            let details = ["wanted": wanted]
            throw Problem(.invalid, "image.format", details, violations: [Violation("", "image.format", details)])
        }
        let (kept, findings) = try JudgedImage(kind.measure).judge(incoming)
        let image = KeptImage(
            record: try await keep(kept.jpeg, media: "image/jpeg"), kind: kind.key,
            faults: findings.compactMap(\.fault))
        return KeepImage.Kept(image: image, findings: findings)
    }
}
