import AnjuCore
import AnjuDomain
import AnjuServices

/// Takes in the pictures that came with a registration, each for its place.
struct IntakePictures {
    let bench: Workbench
    let context: OfficerContext

    /// Keeps what was sent; what is wrong with a file stands beside it, and nothing typed, nor any picture that is kept, is lost.
    func take(_ body: FormBody, into form: inout IntakeForm) async throws -> [Violation] {
        let procedure = bench.rulebook.procedure(form.procedure)
        let slots = procedure?.imageSlots(bench.centre.dictionary) ?? []
        form.images = form.images.filter { kept in slots.contains { $0.key == kept.key } }
        var violations: [Violation] = []
        for slot in slots {
            // What a camera took goes before what was chosen.
            guard let upload = body.files[slot.key + "-camera"] ?? body.files[slot.key] else {
                violations += lost(slot, &form)
                continue
            }
            do {
                let kept = try await KeepImage(centre: bench.centre)(
                    upload.bytes, as: slot.kind.key, by: context.actor)
                form.findings[slot.key] = kept.findings
                form.images[slot.key] = try ImageVoucher(centre: bench.centre).text(kept.image)
            } catch let problem as Problem where problem.kind == .invalid || problem.kind == .unavailable {
                violations.append(Violation(slot.key, problem.code, problem.details))
            }
        }
        return violations
    }

    /// A picture that was kept and does not open any more.
    private func lost(_ slot: ImageSlot, _ form: inout IntakeForm) -> [Violation] {
        guard let voucher = form.images[slot.key], ImageVoucher(centre: bench.centre).image(voucher) == nil else {
            return []
        }
        form.images[slot.key] = nil
        return [Violation(slot.key, "image.broken")]
    }
}
