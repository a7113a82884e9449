import AnjuCore
import AnjuDomain

/// Reads one paper that a procedure needs.
struct PaperBuilder {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }

    func paper() -> Paper {
        fields.accept("keep", "certainty", "law")
        let id = fields.required("id")
        var paper = Paper(
            id: id, title: fields.words(), proof: proof(), need: need(),
            neededAt: fields.requiredName("needed_at", of: .step), obtainHint: LocalizedText(""))
        paper.bars = fields.flag("bars", default: true)
        paper.waivedIfShared = fields.flag("waive_if_shared")
        paper.shownTo = Set(fields.names("shown_to", of: .department))
        paper.sharedBy = fields.names("shared_by", of: .department)
        paper.declaredTo = fields.names("declared_to", of: .department)
        if let place = fields.fields("obtain_at") {
            paper.obtainAt = place.name("dept", of: .department)
            paper.obtainHint = place.words()
            place.close()
        }
        return paper
    }

    private func proof() -> Paper.Proof {
        let kind = fields.required("kind")
        switch kind {
        case "item": return .item(fields.requiredName("item", of: .item))
        case "image": return .image(fields.requiredName("image", of: .image))
        case "form": return .form(fields.requiredName("form", of: .form))
        case "": return .item("")
        default:
            fields.accept("item", "image", "form")
            fields.findings.note(
                fields.place("kind"), "shape.wrong-word", "`kind` cannot be `\(kind)`",
                mend: Nearest.mend(kind, among: ["item", "image", "form"], instead: "write item, image or form"))
            return .item("")
        }
    }

    private func need() -> Paper.Need {
        guard case .map = fields.value("required")?.content, let need = fields.fields("required") else {
            let word = fields.required("required")
            if !word.isEmpty, word != "always" {
                fields.findings.note(
                    fields.place("required"), "shape.wrong-word", "`required` cannot be `\(word)`",
                    mend: "write always, or a mapping with one_of or when")
            }
            return .always
        }
        defer { need.close() }
        let condition = need.condition("when")
        if let group = need.text("one_of") { return .oneOf(group: group, when: condition) }
        if let condition { return .when(condition) }
        if !need.has("when") {
            fields.findings.note(
                fields.place("required"), "shape.missing-key", "neither one_of nor when says who needs the paper",
                mend: "write always, or a mapping with one_of or when")
        }
        return .always
    }
}
