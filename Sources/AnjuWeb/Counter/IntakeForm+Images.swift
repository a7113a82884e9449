import AnjuDomain
import AnjuServices

extension IntakeForm {
    /// The pictures that are kept, each with the exception that was chosen; those that no longer open are left out.
    func keptImages(in centre: Centre) -> [String: KeptImage] {
        let vouchers = ImageVoucher(centre: centre)
        var kept: [String: KeptImage] = [:]
        for (slot, voucher) in images {
            guard var image = vouchers.image(voucher) else { continue }
            image.exception = exceptions[slot]
            kept[slot] = image
        }
        return kept
    }

    /// The form as it is put away.
    func kept(in centre: Centre) -> KeepDraft.Form {
        var form = KeepDraft.Form(
            procedure: procedure, person: person, key: key, content: content, images: keptImages(in: centre),
            version: version)
        form.content.confirmed = content.confirmed.filter { self[$0.key] == $0.value }
        form.content.meantAsTyped = content.meantAsTyped.filter { self[$0.key] == $0.value }
        return form
    }
}
