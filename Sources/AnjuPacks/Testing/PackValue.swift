/// A value that a pack's test gives or expects.
public indirect enum PackValue: Hashable, Sendable {
    /// `null`.
    case none
    /// Texts, numbers, true and false, as they are written.
    case text(String)
    case list([PackValue])
    case map([String: PackValue])

    init(_ source: Marked) {
        switch source.content {
        case .text(let text, _): self = source.isNull ? .none : .text(text)
        case .list(let members): self = .list(members.map { PackValue($0) })
        case .map(let entries):
            self = .map(Dictionary(entries.map { ($0.key, PackValue($0.value)) }) { first, _ in first })
        }
    }

    static func flag(_ value: Bool) -> PackValue { .text(value ? "true" : "false") }

    static func texts(_ values: some Sequence<String>) -> PackValue { .list(values.map { .text($0) }) }

    /// As an item's canonical text: multiple codes in order, divided by commas.
    var canonical: String {
        switch self {
        case .none, .map: ""
        case .text(let text): text
        case .list(let members): members.map(\.canonical).sorted().joined(separator: ",")
        }
    }

    /// The members of a list as texts; a text is a list of one.
    var names: Set<String> {
        switch self {
        case .none, .map: []
        case .text(let text): [text]
        case .list(let members): Set(members.map(\.canonical))
        }
    }

    /// The entries of a mapping.
    var entries: [String: PackValue] {
        if case .map(let entries) = self { entries } else { [:] }
    }
}

extension PackValue: CustomStringConvertible {
    /// As a pack's file writes it.
    public var description: String {
        switch self {
        case .none: "null"
        case .text(let text): text
        case .list(let members): "[\(members.map(\.description).joined(separator: ", "))]"
        case .map(let entries):
            "{\(entries.sorted { $0.key < $1.key }.map { "\($0): \($1)" }.joined(separator: ", "))}"
        }
    }
}
