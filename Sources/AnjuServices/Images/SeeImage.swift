public import AnjuCore
public import AnjuDomain
import AnjuStore
import AnjuVault

/// Shows a kept picture of a case to an official who takes part in it; the look is entered.
public struct SeeImage: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// A picture as it is kept.
    public struct Seen: Sendable {
        public var bytes: [UInt8]
        /// Media type, such as `image/jpeg`.
        public var media: String
    }

    /// The newest picture in a place, with a mark of who looks where the pack wants one.
    ///
    /// Throws `image.unknown`, also where there is one that the actor's department may not see.
    public func callAsFunction(_ slot: String, of id: ID<Case>, by actor: Actor) async throws -> Seen {
        try await centre.admit("case_step", of: actor)
        let centre = centre
        let (blob, mark) = try await centre.read(as: actor, for: "case_step") {
            transaction in
            let work = try CaseWork(id, for: actor, centre: centre, in: transaction)
            try work.requirePart(by: actor)
            guard CaseSight(work, actor, for: "case_step").seesPicture(slot) else {
                throw centre.concealed(work.record, as: "image.unknown")
            }
            guard let image = try transaction.images(of: id).first(where: { $0.kind == slot }),
                let blob = try transaction.blob(image.blob)
            else { throw Problem(.missing, "image.unknown") }
            let isMarked = work.procedure.imageSlot(slot, work.centre.dictionary)?.kind.isMarked ?? false
            let mark = ViewingMark(
                centre: work.centre, actor: actor, purpose: "case_step", number: work.record.core.number)
            return Disclosed(
                (blob, isMarked ? mark : nil), .imageSeen, on: id.rawValue, of: [work.record.person],
                groups: [work.centre.dictionary.group(ofPicture: work.kind(of: slot))], in: id, detail: slot)
        }
        let bytes = try centre.content(of: blob)
        // A PDF is handed out as it came: nothing is drawn into somebody else's file.
        guard let mark, blob.media == "image/jpeg" else { return Seen(bytes: bytes, media: blob.media) }
        return Seen(bytes: try mark.stamped(bytes), media: blob.media)
    }
}

extension CaseWork {
    /// The kind of picture in a place.
    func kind(of slot: String) -> String {
        procedure.imageSlot(slot, centre.dictionary)?.kind.key ?? String(slot.prefix { $0 != "." })
    }
}

extension Centre {
    /// Whether a blob's file is there and its key opens it.
    func opens(_ blob: BlobRecord) -> Bool { (try? content(of: blob)) != nil }

    /// Seals a picture on disk under a key of its own; the row that counts its use is written with what it belongs to.
    ///
    /// The same picture again is the one that is kept already: a second key would not open the first ciphertext.
    func keep(_ content: [UInt8], media: String) async throws -> BlobRecord {
        let (name, ciphertext, sealedKey) = try BlobCipher(vault).seal(content)
        if let known = try await ledger.readImpersonal({ try $0.blob(name) }), opens(known) { return known }
        try blobs.write(ciphertext, as: name)
        return BlobRecord(name: name, media: media, size: content.count, sealedKey: sealedKey)
    }

    /// The content of a blob.
    ///
    /// Throws `image.unknown` where its file is gone.
    func content(of blob: BlobRecord) throws -> [UInt8] {
        guard let ciphertext = blobs.read(blob.name) else { throw Problem(.missing, "image.unknown") }
        return try BlobCipher(vault).open(ciphertext, name: blob.name, sealedKey: blob.sealedKey)
    }
}
