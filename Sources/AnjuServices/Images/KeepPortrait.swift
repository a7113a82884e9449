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
        let findings = report.findings.map(PortraitFinding.init)
        return Kept(image: try await centre.keep(incoming.jpeg), findings: findings, isGood: report.isGood)
    }
}
