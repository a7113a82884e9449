/// A value of a pack's file, with the place where it stands.
struct Marked: Sendable {
    /// What YAML knows.
    indirect enum Content: Sendable {
        /// `plain` is written without quotes, so that `null` and `true` mean what they say.
        case text(String, plain: Bool)
        case list([Marked])
        case map([Entry])
    }

    /// One key of a mapping with its value.
    struct Entry: Sendable {
        var key: String
        var place: Place
        var value: Marked
    }

    var content: Content
    var place: Place

    /// The entries of a mapping, none of anything else.
    var entries: [Entry] {
        if case .map(let entries) = content { entries } else { [] }
    }

    /// The members of a list, none of anything else.
    var members: [Marked] {
        if case .list(let members) = content { members } else { [] }
    }

    /// The value of a key of a mapping.
    subscript(key: String) -> Marked? { entries.first { $0.key == key }?.value }

    /// The characters of a text; `nil` for lists, mappings and `null`.
    var text: String? {
        guard case .text(let text, _) = content, !isNull else { return nil }
        return text
    }

    /// `null`, `~` or nothing at all.
    var isNull: Bool {
        if case .text(let text, plain: true) = content { ["", "~", "null"].contains(text) } else { false }
    }

    /// The same mapping with one key set.
    func setting(_ key: String, to value: Marked) -> Marked {
        var entries = entries
        if let index = entries.firstIndex(where: { $0.key == key }) {
            entries[index] = Entry(key: key, place: value.place, value: value)
        } else {
            entries.append(Entry(key: key, place: value.place, value: value))
        }
        return Marked(content: .map(entries), place: place)
    }
}
