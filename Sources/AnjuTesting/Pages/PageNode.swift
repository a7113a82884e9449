/// An element of a page, or a piece of its text, as a program reads it that knows HTML alone and runs no script.
public struct PageNode: Hashable, Sendable {
    /// Empty for text.
    public var name: String
    public var attributes: [String: String]
    public var children: [PageNode]
    /// Of a piece of text.
    public var words: String

    init(name: String = "", attributes: [String: String] = [:], words: String = "") {
        (self.name, self.attributes, self.words, children) = (name, attributes, words, [])
    }

    /// Reads a whole page; strict, so that a tag that text brought in is noticed.
    public init(page: String) throws {
        var reader = PageReader(page)
        self = try reader.document()
    }

    /// The value of an attribute; empty for one without a value.
    public subscript(_ attribute: String) -> String? { attributes[attribute] }

    /// All text inside, in order.
    public var text: String { name.isEmpty ? words : children.map(\.text).joined() }

    /// The text with runs of blanks as one.
    public var line: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// Its classes.
    public var classes: Set<String> { Set((self["class"] ?? "").split(separator: " ").map(String.init)) }

    /// Every element inside that fulfils the condition, in the page's order.
    public func all(where condition: (PageNode) -> Bool) -> [PageNode] {
        children.flatMap { child -> [PageNode] in
            child.name.isEmpty ? [] : (condition(child) ? [child] : []) + child.all(where: condition)
        }
    }

    /// Every element of this name inside, of this class where one is named.
    public func all(_ name: String, class wanted: String? = nil) -> [PageNode] {
        all { $0.name == name && (wanted.map($0.classes.contains) ?? true) }
    }

    /// The element with this `id`.
    public func element(_ id: String) -> PageNode? { all { $0["id"] == id }.first }

    /// Its forms.
    public var forms: [PageForm] { all("form").map { PageForm($0) } }
}
