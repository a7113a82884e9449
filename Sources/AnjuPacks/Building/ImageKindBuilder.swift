import AnjuCore
import AnjuDomain

/// Reads one kind of picture.
struct ImageKindBuilder {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }

    func kind() -> ImageKind {
        var kind = ImageKind(
            id: fields.required("id"), key: fields.required("key"), text: fields.words(),
            forms: Set(fields.names("forms", of: .form)), sensitive: fields.flag("sensitive"),
            formats: words("formats", among: ["jpeg", "png", "pdf"], in: fields))
        kind.group = fields.name("group", of: .group) ?? ""
        kind.once = fields.one("once_per", ImageKind.Once.self, default: .record)
        kind.sight = fields.one("seen_by", ImageKind.Sight.self, default: .needing)
        kind.shownTo = Set(fields.names("shown_to", of: .department))
        kind.isMarked = fields.flag("watermark")
        kind.measure = measure()
        kind.exceptions = fields.list("exceptions").map { member in
            let exception = Fields(member, fields.findings)
            defer { exception.close() }
            return ImageException(key: exception.required("key"), text: exception.words())
        }
        return kind
    }

    private func measure() -> ImageMeasure {
        var measure = ImageMeasure()
        guard let own = fields.fields("measured") else {
            fields.findings.note(
                fields.place, "shape.missing-key", "`measured` is missing",
                mend: "add `measured: {as: portrait}`, document or scene")
            return measure
        }
        defer { own.close() }
        measure.style = own.one("as", ImageMeasure.Style.self, default: .scene)
        measure.bars = words("bars", among: ImageMeasure.Fault.allCases.map(\.rawValue), in: own)
        guard let limits = own.fields("limits") else { return measure }
        defer { limits.close() }
        for limit in ImageMeasure.Limit.allCases { measure.limits[limit] = limits.number(limit.rawValue) }
        return measure
    }

    private func words(_ key: String, among known: [String], in fields: Fields) -> Set<String> {
        let words = fields.texts(key)
        for word in words where !known.contains(word) {
            fields.findings.note(
                fields.place(key), "shape.wrong-word", "`\(key)` cannot hold `\(word)`",
                mend: Nearest.mend(word, among: known, instead: "write some of \(known.joined(separator: ", "))"))
        }
        return Set(words)
    }
}
