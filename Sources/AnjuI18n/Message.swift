/// A message of a catalogue, cut at its placeholders `{{name}}` once, when the catalogue is read.
struct Message: Hashable, Sendable {
    enum Segment: Hashable, Sendable {
        case text(String)
        case place(String)
    }

    let segments: [Segment]

    init(_ source: String) {
        var segments: [Segment] = []
        var rest = source[...]
        while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
            if start.lowerBound > rest.startIndex { segments.append(.text(String(rest[..<start.lowerBound]))) }
            segments.append(.place(rest[start.upperBound..<end.lowerBound].filter { $0 != " " }))
            rest = rest[end.upperBound...]
        }
        if !rest.isEmpty { segments.append(.text(String(rest))) }
        self.segments = segments
    }

    /// The names of its placeholders.
    var places: Set<String> {
        Set(
            segments.compactMap { segment in
                if case .place(let name) = segment { return name }
                return nil
            })
    }

    /// The message with `values` in their places; a place without a value shows its name, so that it is seen.
    func filled(_ values: (String) -> String?) -> String {
        segments.map { segment in
            switch segment {
            case .text(let text): text
            case .place(let name): values(name) ?? "{{\(name)}}"
            }
        }.joined()
    }
}
