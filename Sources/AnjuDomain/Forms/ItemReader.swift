public import AnjuCore

/// Turns what somebody typed into an item's canonical text, or says what is wrong with it.
public struct ItemReader: Sendable {
    public let dictionary: DataDictionary
    /// The legal day on which it is read: births lie before it.
    public let today: CalendarDate
    public let zone: LegalZone

    public init(dictionary: DataDictionary, today: CalendarDate, zone: LegalZone) {
        (self.dictionary, self.today, self.zone) = (dictionary, today, zone)
    }

    /// The canonical value (empty where nothing was typed), or the violation to show beside the field.
    public func read(_ raw: String, as item: Item, mandatory: Bool) -> Result<String, Violation> {
        var text = Self.tidied(raw, keepingLines: item.type == .text)
        if item.isName { text = NameText.kept(text, of: item.key) }
        if text.isEmpty {
            return mandatory ? .failure(Violation(item.key, "input.required")) : .success("")
        }
        if let limit = item.maxLength, text.count > limit {
            return .failure(Violation(item.key, "input.too-long", ["limit": "\(limit)", "length": "\(text.count)"]))
        }
        return shape(text, item)
    }

    private func shape(_ text: String, _ item: Item) -> Result<String, Violation> {
        switch item.type {
        case .string: identified(text, item)
        case .text: .success(text)
        case .phone: judged(PhoneNumber.check(text), item) { $0.canonical }
        case .email: judged(EmailAddress.check(text), item) { $0.canonical }
        case .integer: number(text, item, fraction: false)
        case .decimal: number(text, item, fraction: true)
        case .date: date(text, item)
        case .datetime: moment(text, item)
        case .boolean: boolean(text, item)
        case .code: code(text, item).map(\.self)
        case .codeMulti: codes(text, item)
        }
    }

    /// Text that a standard gives a shape is kept in that; everything else as it stands.
    private func identified(_ text: String, _ item: Item) -> Result<String, Violation> {
        guard let reading = number(text, as: item) else { return .success(text) }
        return judged(reading, item) { $0 }
    }

    /// The number of a person or a body in its one spelling, with every fault and warning; `nil` for an item that holds
    /// none, or one whose kind another item says.
    ///
    /// A credit code or an eighteen-digit number where the item's list says so, or either by its shape where the form asks for
    /// somebody's number without the document's kind.
    public func number(_ text: String, as item: Item) -> IdentifierReading<String>? {
        if item.type != .string { return nil }
        switch item.codeList {
        case "uscc": return UnifiedSocialCreditCode.check(text, today: today).map(\.canonical)
        case "identity_number_18": return PartyNumber.personal(text, today: today).map(\.canonical)
        default:
            guard item.key.hasSuffix("_id_number") || item.key.hasSuffix("_id_or_uscc") else { return nil }
            return PartyNumber.check(text, today: today).map(\.canonical)
        }
    }

    private func judged<Value>(
        _ reading: IdentifierReading<Value>, _ item: Item, _ canonical: (Value) -> String
    ) -> Result<String, Violation> {
        if let value = reading.value { return .success(canonical(value)) }
        return .failure(reading.violations(of: item.key).first ?? Violation(item.key, "input.invalid"))
    }

    private func number(_ text: String, _ item: Item, fraction: Bool) -> Result<String, Violation> {
        let digits = Self.asciiDigits(text)
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let isNumber = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { "0123456789".contains($0) } }
        guard isNumber, fraction || parts.count == 1 else { return .failure(Violation(item.key, "number.invalid")) }
        if let limit = item.digits, digits.filter(\.isNumber).count > limit {
            return .failure(Violation(item.key, "number.too-long", ["limit": "\(limit)"]))
        }
        return .success(digits)
    }

    private func date(_ text: String, _ item: Item) -> Result<String, Violation> {
        let plain = Self.plainDate(Self.asciiDigits(text))
        if item.key == "birth_date" || item.key.hasSuffix("_birth_date") {
            guard let born = PartialDate(plain) else { return .failure(Violation(item.key, "date.invalid")) }
            if born.earliest > today { return .failure(Violation(item.key, "date.future")) }
            if born.latest.age(on: today) > 150 { return .failure(Violation(item.key, "date.too-old")) }
            return .success(born.description)
        }
        guard let day = CalendarDate(plain) else { return .failure(Violation(item.key, "date.invalid")) }
        if item.key == "id_doc_expiry_date", day < today {
            return .failure(Violation(item.key, "document.expired", ["date": day.description]))
        }
        if item.key == "entry_date" || item.key.hasSuffix("issue_date"), day > today {
            return .failure(Violation(item.key, "date.future"))
        }
        return .success(day.description)
    }

    /// A moment: RFC 3339, or local `2026-03-01T22:15` (a space will do).
    ///
    /// A day alone is none: a duty of hours begins with it, and nobody said when.
    private func moment(_ text: String, _ item: Item) -> Result<String, Violation> {
        read(moment: text, field: item.key).map(\.description)
    }

    /// As a moment that is no item's; `nil` where nothing was typed and nothing has to be.
    public func moment(_ raw: String, field: String, isNeeded: Bool) -> Result<Instant?, Violation> {
        let text = Self.tidied(raw, keepingLines: false)
        if text.isEmpty { return isNeeded ? .failure(Violation(field, "input.required")) : .success(nil) }
        return read(moment: text, field: field).map(\.self)
    }

    /// A day that is no item's, in any usual spelling.
    public func day(_ raw: String, field: String) -> Result<CalendarDate, Violation> {
        let text = Self.isoDate(raw)
        if text.isEmpty { return .failure(Violation(field, "input.required")) }
        return CalendarDate(text).map { .success($0) } ?? .failure(Violation(field, "date.invalid"))
    }

    private func read(moment text: String, field: String) -> Result<Instant, Violation> {
        if let moment = Instant(text) { return .success(moment) }
        let parts = Self.asciiDigits(text).split(whereSeparator: { $0 == "T" || $0 == " " })
        guard let first = parts.first, let day = CalendarDate(Self.plainDate(String(first))), parts.count <= 2 else {
            return .failure(Violation(field, "moment.invalid"))
        }
        guard parts.count == 2 else { return .failure(Violation(field, "moment.time-missing")) }
        let time = parts[1].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
        guard (2...3).contains(time.count), (0...23).contains(time[0]), time[1...].allSatisfy((0...59).contains) else {
            return .failure(Violation(field, "moment.invalid"))
        }
        return .success(zone.start(of: day).adding(hours: time[0], minutes: time[1]))
    }

    private func boolean(_ text: String, _ item: Item) -> Result<String, Violation> {
        switch text.lowercased() {
        case "true", "1", "yes", "on", "是": .success("true")
        case "false", "0", "no", "off", "否": .success("false")
        default: .failure(Violation(item.key, "boolean.invalid"))
        }
    }

    private func code(_ text: String, _ item: Item) -> Result<String, Violation> {
        guard let list = item.codeList.flatMap(dictionary.codeList), !list.isOpen else { return .success(text) }
        return list.code(text) == nil
            ? .failure(Violation(item.key, "code.unknown", ["value": String(text.prefix(40))])) : .success(text)
    }

    private func codes(_ text: String, _ item: Item) -> Result<String, Violation> {
        var found: Set<String> = []
        for part in text.split(whereSeparator: { ",， ".contains($0) }) {
            switch code(String(part), item) {
            case .success(let value): found.insert(value)
            case .failure(let violation): return .failure(violation)
            }
        }
        return .success(found.sorted().joined(separator: ","))
    }

    /// A day in any usual spelling and digits as ISO 8601; what is none stays as it is.
    public static func isoDate(_ text: String) -> String { plainDate(asciiDigits(tidied(text, keepingLines: false))) }

    /// Trimmed, without control characters, with runs of blanks as one.
    static func tidied(_ raw: String, keepingLines: Bool) -> String {
        var text = ""
        var gap = false
        for character in raw {
            if keepingLines, character.isNewline {
                text += "\n"
                gap = false
                continue
            }
            if character.isWhitespace
                || character.unicodeScalars.allSatisfy({ $0.properties.generalCategory == .control })
            {
                gap = true
                continue
            }
            if gap, !text.isEmpty, text.last != "\n" { text += " " }
            gap = false
            text.append(character)
        }
        return text.trimmingEnds()
    }

    /// Full-width characters and Burmese digits as ASCII ones.
    static func asciiDigits(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 33))
                    case 0x1040...0x1049: Unicode.Scalar(UInt8(scalar.value - 0x1040 + 48))
                    default: scalar
                    }
                }))
    }

    /// `2026/3/1`, `2026.3.1`, `20260301` and `2026年3月1日` as `2026-03-01`.
    static func plainDate(_ text: String) -> String {
        if text.utf8.count == 8, text.utf8.allSatisfy({ (48...57).contains($0) }) {
            let digits = Array(text)
            return "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))"
        }
        let parts = text.split(whereSeparator: { "-/.年月日".contains($0) })
        guard parts.count <= 3, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return text }
        return parts.enumerated().map { index, part in
            index > 0 && part.count == 1 ? "0\(part)" : String(part)
        }.joined(separator: "-")
    }
}

extension String {
    fileprivate func trimmingEnds() -> String {
        var slice = self[...]
        while slice.last?.isWhitespace == true { slice.removeLast() }
        while slice.first?.isWhitespace == true { slice.removeFirst() }
        return String(slice)
    }
}
