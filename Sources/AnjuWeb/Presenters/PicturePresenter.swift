import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the place for one picture of a form.
struct PicturePresenter {
    let bench: Workbench
    let t: Translator
    let slot: ImageSlot
    /// The one that waits to be taken.
    var image: KeptImage?
    /// Everything that was looked at in it, where it came just now.
    var findings: [PictureFinding]?
    var isOnFile = false
    var isNeeded = false
    var error: String?

    init(bench: Workbench, t: Translator, slot: ImageSlot) { (self.bench, self.t, self.slot) = (bench, t, slot) }

    var field: PictureField {
        PictureField(
            key: slot.key, title: title, note: note, kept: kept, findings: lines.map { FindingWords.line($0, t) },
            accept: Self.accept(slot.kind), hint: hint, error: error, exceptions: exceptions,
            exception: image?.exception ?? "", isNeeded: isNeeded)
    }

    /// The kind, and the paper where each has a picture of its own.
    var title: String {
        let kind = slot.kind.text[t.language]
        guard slot.kind.once == .paper, let paper = slot.papers.first else { return kind }
        return paper.title[t.language] + " · " + kind
    }

    private var note: String? {
        if slot.papers.isEmpty { return t("picture.optional") }
        if isNeeded { return nil }
        let steps = slot.steps.map { $0.title[t.language] }.joined(separator: t("format.list-mark"))
        return isOnFile ? nil : t("picture.later", ["steps": .text(steps)])
    }

    private var kept: PictureField.Kept? {
        guard let image else { return isOnFile ? .words(t("picture.on-file")) : nil }
        if let small = ImageVoucher(centre: bench.centre).thumbnail(image) { return .picture(small) }
        return .words(t("picture.paper-kept"))
    }

    private var lines: [PictureFinding] { findings ?? (image?.faults ?? []).map(PictureFinding.init) }

    /// Asked for only of a picture that is barred.
    private var exceptions: [Control.Choice] {
        guard let image, image.faults.contains(where: slot.kind.isBarred) else { return [] }
        return slot.kind.exceptions.map { Control.Choice($0.key, $0.text[t.language]) }
    }

    private var hint: String {
        let formats = slot.kind.formats.sorted().map { $0.uppercased() }.joined(separator: t("format.list-mark"))
        return t(slot.kind.formats.contains("pdf") ? "picture.hint-pdf" : "picture.hint", ["formats": .text(formats)])
    }

    static func accept(_ kind: ImageKind) -> String {
        kind.formats.sorted().map { $0 == "pdf" ? "application/pdf" : "image/" + $0 }.joined(separator: ",")
    }
}
