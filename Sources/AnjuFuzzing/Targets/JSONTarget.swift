import AnjuWeb
import Foundation

/// Bodies of the API.
enum JSONTarget {
    static let target = FuzzTarget(
        "json", "a body of the API",
        words: [
            "\\u0000", "\\ud83d\\ude00", "\\ud800", "\\udc00", "\\u00e9", "e\u{301}", "é", "{\"a\":", "[", "]", "null",
            "true",
            "-0", "1e5", "0.5", "\\/", "\u{FEFF}", "\\", "\"", "\u{7F}",
        ].map { Array($0.utf8) } + [[0xED, 0xA0, 0x80], [0xC0, 0x80]], longest: 2_000,
        seeds: {
            [
                #"{"login":"lin","password":"a b"}"#,
                #"{"values":{"name":"林\n"},"papersSeen":["a","b"],"n":[1,-2.5e3]}"#,
                #"[[[[[[[[]]]]]]]]"#, #" { } "#, #"{"\u0061":1,"a":2}"#, #""\ud83d\ude00""#, "12",
            ].map { Array($0.utf8) }
        },
        run: { input in
            guard let tree = JSONReader.tree(input) else { return .refused("") }
            // A number may be too large for Foundation, and is still JSON; of texts it drops a byte order mark.
            if !hasNumbers(tree), !text(tree).unicodeScalars.contains("\u{FEFF}") {
                guard let other = try? JSONSerialization.jsonObject(with: Data(input), options: [.fragmentsAllowed])
                else {
                    throw BrokenRule("Foundation finds that this is no JSON")
                }
                try BrokenRule.unless(isSame(tree, other), "Foundation reads something else")
            }
            try BrokenRule.unless(JSONReader.tree(Array(text(tree).utf8)) == tree, "written anew it is something else")
            return .accepted(kind(tree))
        })

    private static func kind(_ tree: JSONTree) -> String {
        switch tree {
        case .null, .truth, .number: "word"
        case .text(let text): text.utf8.contains(0) ? "text with NUL" : "text"
        case .list(let list): "list \(min(list.count, 2))"
        case .object(let members): "object \(min(members.count, 2))"
        }
    }

    private static func hasNumbers(_ tree: JSONTree) -> Bool {
        switch tree {
        case .number: true
        case .null, .truth, .text: false
        case .list(let list): list.contains(where: hasNumbers)
        case .object(let members): members.values.contains(where: hasNumbers)
        }
    }

    private static func isSame(_ tree: JSONTree, _ other: Any) -> Bool {
        switch tree {
        case .null: other is NSNull
        case .truth, .number: other is NSNumber || other is Bool
        case .text(let text): (other as? String).map { Array($0.utf8) == Array(text.utf8) } ?? false
        case .list(let list):
            (other as? [Any]).map { $0.count == list.count && zip(list, $0).allSatisfy(isSame) } ?? false
        case .object(let members):
            (other as? [String: Any]).map { other in
                other.count == members.count
                    && members.allSatisfy { name, value in other[name].map { isSame(value, $0) } ?? false }
            } ?? false
        }
    }

    private static func text(_ tree: JSONTree) -> String {
        switch tree {
        case .null: "null"
        case .truth: "true"
        case .number: "0"
        case .text(let text): quoted(text)
        case .list(let list): "[" + list.map { Self.text($0) }.joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { quoted($0) + ":" + Self.text($1) }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            scalar.value < 32 || scalar == "\"" || scalar == "\\"
                ? "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
                    + String(scalar.value, radix: 16)
                : String(scalar)
        }
        return "\"" + scalars.joined() + "\""
    }
}
