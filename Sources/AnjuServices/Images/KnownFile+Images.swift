import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

extension KnownFile {
    /// Pictures that are on file and still good for a case of `procedure`: of the person, and of the document that it is about.
    ///
    /// They were good, or excepted, when they were taken. `document` is the one that is offered, or that the case is about.
    func images(
        for procedure: Procedure, document: String?, centre: Centre, in transaction: any ReadTransaction
    ) throws -> [String: KeptImage] {
        var images: [String: KeptImage] = [:]
        for slot in procedure.imageSlots(centre.dictionary) {
            guard let blob = try blob(slot, document, transaction) else { continue }
            images[slot.key] = KeptImage(record: blob, kind: slot.kind.key)
        }
        return images
    }

    private func blob(_ slot: ImageSlot, _ document: String?, _ transaction: any ReadTransaction) throws -> BlobRecord?
    {
        switch slot.kind.once {
        case .person where slot.key == "portrait": try person.portrait.flatMap { try transaction.blob($0) }
        case .person: try transaction.newestImage(in: slot.key, of: person.id)
        case .document:
            try document.flatMap { try transaction.newestImage(in: slot.key, of: person.id, document: $0) }
        case .record, .paper: nil
        }
    }
}
