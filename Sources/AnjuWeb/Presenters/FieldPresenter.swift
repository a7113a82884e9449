import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes a page's fields of a capture sheet's: what is known is shown, what is asked is a box.
struct FieldPresenter {
    let bench: Workbench
    let t: Translator
    /// What was typed, by item key.
    var typed: [String: String] = [:]
    /// Items read from a document.
    var fromDocument: Set<String> = []
    /// Items of which the document's own check does not fit.
    var doubtful: Set<String> = []
    /// Items whose value was proposed here and confirmed.
    var confirmed: Set<String> = []
    /// What can be done with an item's value, by item key.
    var buttons: [String: [FieldButton]] = [:]
    /// Words of what is wrong, by item key.
    var errors: [String: String] = [:]
    /// Prefilled where nothing was typed.
    var proposals: [String: String] = [:]
    /// Whether nobody has typed yet: then what is held stands in its boxes.
    var isFirst = false
    /// Kinds of subjects of which somebody said that the held values are still so.
    var still: Set<String> = []

    /// One part of the form for each item group.
    func parts(_ sheet: CaptureSheet) -> [FormPart] {
        sheet.sections.compactMap { section in
            let fields = section.fields.compactMap(field)
            guard !fields.isEmpty else { return nil }
            let forms = Set(section.fields.flatMap(\.forms)).sorted().joined(separator: "、")
            return FormPart(id: section.group.key, title: section.group.text[t.language], note: forms, fields: fields)
        }
    }

    private func field(_ field: CaptureField) -> Field? {
        let item = field.item
        switch field.standing {
        case .known(let entry): return known(item, entry.value, source(entry.provenance))
        case .carried(let from, let value):
            let origin = bench.centre.dictionary.item(from)?.text[t.language] ?? from
            return known(item, value, Provenance(.record, t("field.same-as", ["item": .text(origin)])))
        case .awaited: return nil
        case .confirming(let entry, let mandatory): return confirming(item, entry, isMandatory: mandatory)
        case .asked(let mandatory): return asked(item, isMandatory: mandatory)
        }
    }

    private func known(_ item: Item, _ value: String, _ source: Provenance) -> Field {
        let text = ValueText(dictionary: bench.centre.dictionary).text(
            value, of: item, in: t.language, zone: bench.zone)
        let language: LanguageTag? =
            item.key == "name_native_script" ? .burmese : item.key.hasPrefix("name_latin") ? .english : nil
        return Field(
            item.key, label: item.text[t.language], .known(Words(text, language), isCode: item.key.hasSuffix("number")),
            code: item.id, width: width(item), source: source)
    }

    private func source(_ provenance: AnjuDomain.Provenance) -> Provenance {
        let name = bench.rulebook.departments[provenance.department]?.name[t.language] ?? ""
        let today = bench.zone.day(of: bench.now)
        let when = t.spoken(bench.zone.day(of: provenance.at), today: today)
        let kind: Provenance.Kind = [.hand, .confirmed].contains(provenance.kind) ? .hand : .record
        let words =
            switch provenance.kind {
            case .document: t("field.from-document", ["when": .text(when)])
            case .confirmed: t("field.from-confirmed", ["office": .text(name), "when": .text(when)])
            case .hand, .shared, .carried, .program:
                t("field.from-office", ["office": .text(name), "when": .text(when)])
            }
        return Provenance(kind, words)
    }

    /// A box with what an earlier capture says, which may be no longer so.
    private func confirming(_ item: Item, _ entry: ProfileEntry, isMandatory: Bool) -> Field {
        let text = HeldText(zone: bench.zone).typed(entry.value, item)
        var presenter = self
        if isFirst, typed[item.key] == nil { presenter.typed[item.key] = text }
        var field = presenter.asked(item, isMandatory: isMandatory)
        guard presenter.typed[item.key] == text, !text.isEmpty else { return field }
        let when = t.spoken(bench.zone.day(of: entry.provenance.at), today: bench.zone.day(of: bench.now))
        field.source = Provenance(.unsure, t("field.still", ["when": .text(when)]))
        return field
    }

    /// What somebody says of the values that are held from before, one tick for each kind of subject; `nil` where none are.
    func stillPart(_ sheet: CaptureSheet) -> FormPart? {
        let kinds = sheet.confirmed.compactMap(bench.centre.dictionary.subject)
        if kinds.isEmpty { return nil }
        let fields = kinds.map { kind in
            let id = "still." + kind.key
            return Field(
                id, label: t("still.confirm", ["kind": .text(kind.text[t.language])]),
                .checkbox(isChecked: still.contains(kind.key)), hint: t("still.hint"), width: .half, error: errors[id])
        }
        return FormPart(id: "still", title: t("still.title"), fields: fields)
    }

    /// A box for an item.
    func asked(_ item: Item, isMandatory: Bool) -> Field {
        let value = typed[item.key] ?? proposals[item.key] ?? ""
        let isProposal = typed[item.key] == nil && proposals[item.key] != nil
        let source: Provenance? =
            if doubtful.contains(item.key) {
                Provenance(.unsure, t("field.from-zone-unfit"))
            } else if fromDocument.contains(item.key), !value.isEmpty {
                Provenance(.record, t("field.from-zone"))
            } else if confirmed.contains(item.key) {
                Provenance(.hand, t("field.confirmed"))
            } else if isProposal { Provenance(.unsure, t("field.proposal")) } else { nil }
        var field = Field(
            item.key, label: item.text[t.language], control(item, value), code: item.id,
            hint: item.type == .datetime ? t("field.moment-hint") : nil, isOptional: !isMandatory, width: width(item),
            error: errors[item.key], source: source)
        field.buttons = buttons[item.key] ?? []
        return field
    }

    private func width(_ item: Item) -> Field.Width {
        switch item.type {
        case .text: .full
        case .string where (item.maxLength ?? 0) >= 80: .half
        case .codeMulti: .half
        case .string, .integer, .decimal, .date, .datetime, .boolean, .code, .phone, .email:
            item.key == "declaration_confirmed" ? .full : .quarter
        }
    }

    private func control(_ item: Item, _ value: String) -> Control {
        switch item.type {
        case .string, .datetime: .text(value, style(item))
        case .text: .textarea(value)
        case .integer, .decimal: .text(value, TextStyle(keyboard: "numeric"))
        case .date: .date(value)
        case .boolean: boolean(item, value)
        case .code: code(item, value)
        case .codeMulti: .checks(choices(item, empty: false), chosen: Set(value.split(separator: ",").map(String.init)))
        case .phone: .text(value, TextStyle(keyboard: "tel"))
        case .email: .text(value, TextStyle(keyboard: "email"))
        }
    }

    private func style(_ item: Item) -> TextStyle {
        let language: LanguageTag? =
            item.key == "name_native_script" ? .burmese : item.key.hasPrefix("name_latin") ? .english : nil
        return TextStyle(
            isCode: item.key.hasSuffix("number") || item.codeList == "uscc", language: language, maximum: item.maxLength
        )
    }

    private func boolean(_ item: Item, _ value: String) -> Control {
        if CaptureSheet.acts.contains(item.key) { return .checkbox(isChecked: value == "true" || value == "1") }
        return .select(
            [Control.Choice("", ""), Control.Choice("true", t("shell.yes")), Control.Choice("false", t("shell.no"))],
            chosen: value)
    }

    private func code(_ item: Item, _ value: String) -> Control {
        guard let list = item.codeList.flatMap(bench.centre.dictionary.codeList), !list.isOpen, list.codes.count <= 400
        else {
            return .text(value, style(item))
        }
        return .select(choices(item, empty: true), chosen: value)
    }

    private func choices(_ item: Item, empty: Bool) -> [Control.Choice] {
        let codes = item.codeList.flatMap(bench.centre.dictionary.codeList)?.codes ?? []
        let all = codes.map { Control.Choice($0.code, "\($0.code) \(name($0, item))") }
        return empty ? [Control.Choice("", "")] + all : all
    }

    /// Countries have their names from the locale data, everything else from the pack.
    private func name(_ code: CodeList.Code, _ item: Item) -> String {
        let (text, language) = code.text.resolved(t.language)
        return item.codeList == "country" && language != t.language ? t.country(code.code) : text
    }
}
