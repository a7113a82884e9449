/// A piece of a page as a value: text, an element, or several in a row.
///
/// There is no way to put markup in as text: every character of a string is escaped when the value is rendered, names of
/// elements and attributes come from closed lists, and addresses pass ``Attribute/href(_:)``.
public struct HTML: Hashable, Sendable {
    indirect enum Node: Hashable, Sendable {
        case nothing
        case text(String)
        case element(Tag, Attribute, HTML)
        case several([HTML])
        case document(HTML)
    }

    let node: Node

    /// Nothing at all, for the branch that shows nothing.
    public static let nothing = HTML(node: .nothing)

    /// Text, every character of which means itself.
    public static func text(_ text: String) -> HTML { HTML(node: text.isEmpty ? .nothing : .text(text)) }

    /// Pieces one after another, without anything between them.
    public static func several(_ pieces: [HTML]) -> HTML {
        let kept = pieces.filter { $0.node != .nothing }
        return kept.count == 1 ? kept[0] : HTML(node: kept.isEmpty ? .nothing : .several(kept))
    }

    /// Pieces with `separator` between them.
    public static func joined(_ pieces: [HTML], by separator: String) -> HTML {
        let kept = pieces.filter { $0.node != .nothing }
        return several(kept.enumerated().flatMap { $0.offset == 0 ? [$0.element] : [.text(separator), $0.element] })
    }

    /// A whole page: the document type before its root element.
    public static func document(_ root: HTML) -> HTML { HTML(node: .document(root)) }

    static func element(_ tag: Tag, _ attributes: [Attribute], _ content: HTML = .nothing) -> HTML {
        HTML(node: .element(tag, .several(attributes), content))
    }

    /// Whether there is nothing to show.
    public var isEmpty: Bool { node == .nothing }
}
