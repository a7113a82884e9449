public import AnjuCore
public import AnjuDomain
import AnjuStore
import AnjuVault

/// Shows a kept picture of a case to an official who takes part in it; the look is entered.
public struct SeeImage: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// The newest picture of `kind`.
    ///
    /// Throws `image.unknown`.
    public func callAsFunction(_ kind: String, of id: ID<Case>, by actor: Actor) async throws -> [UInt8] {
        try await centre.admit("case_step", of: actor)
        let centre = centre
        let blob = try await centre.ledger.read(as: actor, for: "case_step", law: "PIPL Art.13(3)") { transaction in
            let work = try CaseWork(id, centre: centre, in: transaction)
            try centre.requirePart(in: work.procedure, of: work.record, by: actor)
            if !CaseSight(work, actor, for: "case_step").seesPicture(kind) {
                throw centre.concealed(work.record, as: "image.unknown")
            }
            guard let image = try transaction.images(of: id).first(where: { $0.kind == kind }),
                let blob = try transaction.blob(image.blob)
            else { throw Problem(.missing, "image.unknown") }
            return Disclosed(blob, .imageSeen, on: id.rawValue, of: [work.record.person], in: id, detail: kind)
        }
        return try centre.content(of: blob)
    }
}

extension Centre {
    /// Whether a blob's file is there and its key opens it.
    func opens(_ blob: BlobRecord) -> Bool { (try? content(of: blob)) != nil }

    /// Seals a picture on disk under a key of its own; the row that counts its use is written with what it belongs to.
    ///
    /// The same picture again is the one that is kept already: a second key would not open the first ciphertext.
    func keep(_ jpeg: [UInt8]) async throws -> KeptImage {
        let (name, ciphertext, sealedKey) = try BlobCipher(vault).seal(jpeg)
        if let known = try await ledger.readImpersonal({ try $0.blob(name) }), opens(known) {
            return KeptImage(record: known)
        }
        try blobs.write(ciphertext, as: name)
        return KeptImage(record: BlobRecord(name: name, media: "image/jpeg", size: jpeg.count, sealedKey: sealedKey))
    }

    /// The content of a blob.
    ///
    /// Throws `image.unknown` where its file is gone.
    func content(of blob: BlobRecord) throws -> [UInt8] {
        guard let ciphertext = blobs.read(blob.name) else { throw Problem(.missing, "image.unknown") }
        return try BlobCipher(vault).open(ciphertext, name: blob.name, sealedKey: blob.sealedKey)
    }
}
