/// Reads HTML as ``AnjuHTML`` writes it: every element closed but the void ones, every value in double quotes.
struct PageReader {
    private let bytes: [UInt8]
    private var place = 0

    private static let empty: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func document() throws -> PageNode {
        skipBlanks()
        if take("<!") {
            _ = run { $0 != UInt8(ascii: ">") }
            _ = take(">")
        }
        skipBlanks()
        guard take("<") else { throw fault("no element") }
        let root = try element()
        skipBlanks()
        guard place == bytes.count else { throw fault("something follows the page") }
        return root
    }

    /// What follows a `<`.
    private mutating func element() throws -> PageNode {
        var node = PageNode(name: word())
        if node.name.isEmpty { throw fault("a tag without a name") }
        skipBlanks()
        while !take(">") {
            let key = word()
            guard !key.isEmpty, node.attributes[key] == nil else { throw fault("an attribute of <\(node.name)") }
            node.attributes[key] = try value()
            skipBlanks()
        }
        if Self.empty.contains(node.name) { return node }
        while !take("</") {
            guard place < bytes.count else { throw fault("<\(node.name)> is not ended") }
            if take("<") {
                node.children.append(try element())
            } else {
                node.children.append(PageNode(words: try plain(run { $0 != UInt8(ascii: "<") })))
            }
        }
        let name = word()
        guard name == node.name, take(">") else { throw fault("</\(name)> for <\(node.name)>") }
        return node
    }

    /// `="…"`, or nothing.
    private mutating func value() throws -> String {
        guard take("=") else { return "" }
        guard take("\"") else { throw fault("a value without quotes") }
        let value = try plain(run { $0 != UInt8(ascii: "\"") })
        guard take("\"") else { throw fault("a value is not ended") }
        return value
    }

    private func plain(_ words: ArraySlice<UInt8>) throws -> String {
        if words.contains(UInt8(ascii: ">")), !words.contains(UInt8(ascii: "<")), place < bytes.count,
            bytes[place] == UInt8(ascii: "<")
        {
            throw fault("a bare >")
        }
        guard words.contains(UInt8(ascii: "&")) else { return String(decoding: words, as: UTF8.self) }
        var plain = ""
        var rest = words
        while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
            plain += String(decoding: rest[..<mark], as: UTF8.self)
            guard let end = rest[mark...].firstIndex(of: UInt8(ascii: ";")) else { throw fault("a bare &") }
            let name = String(decoding: rest[(mark + 1)..<end], as: UTF8.self)
            guard let character = Self.named[name] else { throw fault("&\(name);") }
            plain += character
            rest = rest[(end + 1)...]
        }
        return plain + String(decoding: rest, as: UTF8.self)
    }

    private static let named = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#96": "`", "#13": "\r",
    ]

    /// Everything up to the first byte that does not fulfil the condition.
    private mutating func run(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = place
        while place < bytes.count, condition(bytes[place]) { place += 1 }
        return bytes[start..<place]
    }

    private mutating func word() -> String {
        String(
            decoding: run {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"):
                    true
                default: false
                }
            }, as: UTF8.self)
    }

    private mutating func skipBlanks() {
        _ = run { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    }

    private mutating func take(_ mark: String) -> Bool {
        guard bytes[place...].starts(with: mark.utf8) else { return false }
        place += mark.utf8.count
        return true
    }

    private func fault(_ words: String) -> PageFault {
        let around = bytes[max(0, place - 80)..<min(bytes.count, place + 80)]
        return PageFault(description: words + " at: " + String(decoding: around, as: UTF8.self))
    }
}

/// A page that is not written as every page of ours is.
public struct PageFault: Error, CustomStringConvertible {
    public let description: String

    public init(description: String) { self.description = description }
}
