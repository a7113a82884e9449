import AnjuCore
import AnjuDomain
import AnjuI18n

/// Something about a typed value that only somebody who holds the paper, or bears the name, can answer.
///
/// It stands beside the field until the proposal is taken, the value changed, or said to be meant as it stands; nothing is
/// changed by itself.
struct IntakeQuestion: Hashable {
    /// The item's key.
    var item: String { violation.field }
    var violation: Violation
    /// What the button sends that takes the proposal, where that is more than the item's own value.
    var answer: String?
    /// The value that may be meant; `nil` where only typing it again helps.
    var proposal: String?

    /// Every question about `form`, with its zone as read.
    static func all(_ form: IntakeForm, _ reading: MRZReading?, _ reader: ItemReader) -> [IntakeQuestion] {
        let zone = reading.map { self.zone(form, $0, reader.today) } ?? []
        let asked = Set(zone.map(\.item))
        let others = encoding(form, reader.dictionary) + names(form) + numbers(form, reader)
        return zone + others.filter { !asked.contains($0.item) }
    }

    /// Numbers that may be right and look otherwise: converted, too long, of an unusual pattern or an unknown region.
    private static func numbers(_ form: IntakeForm, _ reader: ItemReader) -> [IntakeQuestion] {
        reader.dictionary.items.filter { isOpen($0.key, form) && !form[$0.key].isEmpty }.flatMap {
            item -> [IntakeQuestion] in
            let text = form[item.key]
            if item.key == "id_doc_number" {
                let reading = IdentityNumber.check(
                    number: text, documentType: form["id_doc_type"], today: reader.today, issuer: form["nationality"])
                return asked(item, reading, reading.value?.canonical)
            }
            guard let reading = reader.number(text, as: item) else { return [] }
            return asked(item, reading, reading.value)
        }
    }

    /// The warnings of a number that is no fault, with its one spelling where that differs in more than signs.
    private static func asked<Value>(
        _ item: Item, _ reading: IdentifierReading<Value>, _ canonical: String?
    ) -> [IntakeQuestion] {
        guard let canonical else { return [] }
        return reading.warnings.map {
            IntakeQuestion(
                violation: $0.violation(of: item.key), proposal: canonical == reading.text ? nil : canonical)
        }
    }

    /// A name that is divided though it has one part, or has digits in it.
    private static func names(_ form: IntakeForm) -> [IntakeQuestion] {
        PersonName(form.content.typed).warnings.filter { isOpen($0.field, form) }.map { warning in
            guard warning.code == "name.one-name-split" else { return IntakeQuestion(violation: warning) }
            let whole = [form["name_latin_primary"], form["name_latin_secondary"]].joined(separator: " ")
            // Both boxes change, so the proposal says both.
            return IntakeQuestion(
                violation: warning, answer: "name_latin_primary=\(whole);name_latin_secondary=", proposal: whole)
        }
    }

    private static func isOpen(_ item: String, _ form: IntakeForm) -> Bool {
        form.content.meantAsTyped[item] != form[item] || form[item].isEmpty
    }

    /// Fields of a zone that do not fit their check digit: they stay unread until somebody has typed or confirmed them.
    private static func zone(_ form: IntakeForm, _ reading: MRZReading, _ today: CalendarDate) -> [IntakeQuestion] {
        guard let fields = reading.fields else { return [] }
        let read = ZoneValues.of(fields)
        return reading.checkDigits.filter { !$0.isRight }.compactMap { digit in
            guard let item = ZoneValues.item(of: digit.kind), isOpen(item, form),
                form[item].isEmpty || form[item] == read[item]
            else { return nil }
            let likely = reading.suggestions.first { $0.kind == digit.kind }
            let meant = likely.flatMap { MRZ.read($0.lines.joined(separator: "\n"), today: today).fields }
            let proposal = meant.flatMap { ZoneValues.of($0)[item] }
            return IntakeQuestion(
                violation: Violation(item, "mrz.check"), proposal: proposal == form[item] ? nil : proposal)
        }
    }

    /// Burmese that looks like the Zawgyi encoding: the same letters say something else in Unicode.
    private static func encoding(_ form: IntakeForm, _ dictionary: DataDictionary) -> [IntakeQuestion] {
        dictionary.items.filter { $0.type == .string || $0.type == .text }.compactMap { item in
            let text = form[item.key]
            guard ZawgyiSuspicion(text).isSuspected, isOpen(item.key, form) else { return nil }
            let unicode = Zawgyi.unicode(text)
            guard unicode != text, !ZawgyiSuspicion(unicode).isSuspected else {
                return IntakeQuestion(violation: Violation(item.key, "text.zawgyi-again"))
            }
            return IntakeQuestion(
                violation: Violation(item.key, "text.zawgyi", ["meant": unicode]), proposal: unicode)
        }
    }
}
