import AnjuCore
import AnjuWeb

/// What pages send, in the usual encoding of forms.
enum FormTarget {
    static let target = FuzzTarget(
        "form", "a form's fields",
        words: ["%00", "%+1", "%-0", "%F0%9F%98%80", "%ED%A0%80", "%", "+", "&", "=", "&a=", "%u0041"].map {
            Array($0.utf8)
        }, longest: 4_000,
        seeds: {
            ["name=%E6%9E%97&password=a+b%2Bc&next=%2F", "a=1&a=2&b=&c", "", "x=%41%5a%5A"].map { Array($0.utf8) }
        },
        run: { input in
            let form: FormBody
            do { form = try FormBody(input, type: "application/x-www-form-urlencoded") } catch let problem as Problem {
                return .refused(problem.code)
            }
            try BrokenRule.unless(form.files.isEmpty, "a file came without a file")
            let sent = try plainly(input)
            try BrokenRule.unless(Set(form.values.keys) == Set(sent.keys), "the fields are others than what was sent")
            for (name, values) in form.values {
                let pairs = zip(values, sent[name] ?? [])
                try BrokenRule.unless(
                    values.count == sent[name]?.count && pairs.allSatisfy { isRead($0, from: $1, named: name) },
                    "a value is another than what was sent")
            }
            return .accepted("\(min(form.values.count, 4))")
        })

    /// Whether nothing but what nobody can read was cut off the two ends, and of a password nothing at all.
    private static func isRead(_ value: String, from sent: String, named name: String) -> Bool {
        if name.contains("password") { return value == sent }
        let (kept, all) = (Array(value.unicodeScalars), Array(sent.unicodeScalars))
        guard let first = kept.first, let last = kept.last else { return all.allSatisfy(isUnseen) }
        if first.properties.isWhitespace || last.properties.isWhitespace || kept.count > all.count { return false }
        return (0...(all.count - kept.count)).contains { start in
            let end = start + kept.count
            return Array(all[start..<end]) == kept && (all[..<start] + all[end...]).allSatisfy(isUnseen)
        }
    }

    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .unassigned: true
        default:
            // The braille pattern without a dot is drawn as a space.
            scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint || scalar.value == 0x2800
        }
    }

    /// The same by the letter of the standard (WHATWG URL, 5.1), refusing what is no escape or no UTF-8.
    private static func plainly(_ input: [UInt8]) throws -> [String: [String]] {
        var values: [String: [String]] = [:]
        for pair in input.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let (name, value) = (try decoded(parts[0]), parts.count > 1 ? try decoded(parts[1]) : "")
            values[name, default: []].append(value)
        }
        return values
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) throws -> String {
        let hex = Array("0123456789abcdef".utf8)
        var (out, place): ([UInt8], Int) = ([], bytes.startIndex)
        while place < bytes.endIndex {
            switch bytes[place] {
            case UInt8(ascii: "+"): out.append(32)
            case UInt8(ascii: "%"):
                let digits = bytes[place...].dropFirst().prefix(2).compactMap { hex.firstIndex(of: $0 | 0x20) }
                // Only letters have a lower case in bit 5; digits have it set already.
                let isHex = bytes[place...].dropFirst().prefix(2).allSatisfy { $0 != 0x10 && $0 >= 0x30 }
                try BrokenRule.unless(digits.count == 2 && isHex, "an escape is taken that is none")
                out.append(UInt8(digits[0] << 4 | digits[1]))
                place += 2
            default: out.append(bytes[place])
            }
            place += 1
        }
        guard let text = String(validating: out, as: UTF8.self) else {
            throw BrokenRule("a text is taken that is no UTF-8")
        }
        return text
    }
}
