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
            try BrokenRule.unless(form.values == (try plainly(input)), "the fields are others than what was sent")
            return .accepted("\(min(form.values.count, 4))")
        })

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
