import AnjuTesting

/// The lines of "why" as they stand on a page, read from its HTML.
struct ExplainLines {
    /// What a line has to carry.
    enum Part: String, CaseIterable, Hashable, Sendable {
        /// What was done.
        case action
        case when
        /// Who did it.
        case actor
        /// The article of law.
        case article
    }

    /// A part that a line lacks.
    struct Fault: Hashable, Sendable {
        let line: Int
        let part: Part
    }

    let lines: [[Part: String]]

    init(_ page: PageNode) {
        lines = page.all("ol", class: "why").flatMap { $0.children.filter { $0.name == "li" } }.map(Self.parts)
    }

    private static func parts(_ line: PageNode) -> [Part: String] {
        // The actor stands behind the line's break, before the article.
        let behind = line.children.drop { $0.name != "br" }.prefix { $0.name != "cite" }
        let parts: [Part: String] = [
            .action: line.all("b").map(\.line).joined(), .when: line.all("time").map(\.line).joined(),
            .actor: behind.map(\.line).joined(), .article: line.all("cite").map(\.line).joined(),
        ]
        return parts.filter { !$0.value.isEmpty }
    }

    /// Every part that a line lacks.
    var faults: [Fault] {
        lines.enumerated().flatMap { index, line in
            Part.allCases.filter { line[$0] == nil }.map { Fault(line: index, part: $0) }
        }
    }
}
