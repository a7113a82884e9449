import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Pictures that are to be taken into a case, by the key of their ``ImageSlot``.
struct TakenImages: Sendable {
    let procedure: Procedure
    let centre: Centre
    let images: [String: KeptImage]

    /// What stands against one of them: a place that the procedure does not have, a fault that bars it, a reason that the pack does not know.
    func violations(allowed: (ImageSlot) -> Bool) -> [Violation] {
        images.sorted { $0.key < $1.key }.compactMap { key, image in
            guard let slot = procedure.imageSlot(key, centre.dictionary), allowed(slot) else {
                return Violation(key, "image.not-asked")
            }
            return Self.violation(image, slot)
        }
    }

    /// What stands against a picture in its place.
    static func violation(_ image: KeptImage, _ slot: ImageSlot) -> Violation? {
        if image.kind != slot.kind.key { return Violation(slot.key, "image.other-kind") }
        if let exception = image.exception, slot.exception(exception) == nil {
            return Violation(slot.key, "image.no-exception")
        }
        guard image.exception == nil, image.faults.contains(where: slot.kind.isBarred) else { return nil }
        return Violation(slot.key, "image.not-good")
    }

    /// What is done with the pictures: each is the paper that it is, and an exception is said.
    var kinds: [CaseAction.Kind] {
        var kinds: [CaseAction.Kind] = []
        for taken in placed {
            let (image, slot) = (taken.image, taken.slot)
            kinds += slot.papers.map { .paper(id: $0.id, how: .kept(blob: image.record.name)) }
            if let exception = Self.said(image, slot) {
                kinds.append(.imageExcepted(image: slot.kind.key, exception: exception))
            }
        }
        return kinds
    }

    /// Writes the pictures of a case; of one that begins with them, whose first they are, `isFirst` says so.
    func write(
        of caseID: ID<Case>, person: ID<Person>, ids: [ID<CaseImage>], now: Instant, isFirst: Bool = false,
        in transaction: any WriteTransaction
    ) throws {
        for (offset, (taken, id)) in zip(placed, ids).enumerated() {
            let blob = taken.image.record
            try transaction.useBlob(blob, at: now)
            try transaction.insert(
                CaseImage(id: id, kind: taken.key, blob: blob.name, at: now, media: blob.media), of: caseID,
                person: person, place: isFirst ? 1 + offset : nil)
        }
    }

    /// The pictures that the procedure has a place for, in the order of their keys.
    private var placed: [(key: String, image: KeptImage, slot: ImageSlot)] {
        images.sorted { $0.key < $1.key }.compactMap { key, image in
            procedure.imageSlot(key, centre.dictionary).map { (key, image, $0) }
        }
    }

    /// The exception that is needed: a reason given for a picture that is good says nothing.
    static func said(_ image: KeptImage, _ slot: ImageSlot) -> String? {
        image.faults.contains(where: slot.kind.isBarred) ? image.exception : nil
    }

    /// For the ledger: which pictures, and which by way of exception; the reason stands sealed in the case.
    var detail: String {
        images.sorted { $0.key < $1.key }.map { key, image in
            let slot = procedure.imageSlot(key, centre.dictionary)
            return key + (slot.flatMap { Self.said(image, $0) } == nil ? "" : " excepted")
        }.joined(separator: ", ")
    }

    /// Whether one of them is kept by way of exception.
    var hasException: Bool {
        images.contains { key, image in
            procedure.imageSlot(key, centre.dictionary).flatMap { Self.said(image, $0) } != nil
        }
    }
}
