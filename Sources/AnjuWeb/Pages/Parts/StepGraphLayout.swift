/// Where the slips and lines of a graph lie: columns from left to right in the order of waiting, lanes for what runs at the
/// same time.
///
/// A step reaches on until the column before the first that waits for it, so that lines between neighbours are enough; where
/// its followers begin in different columns, the farther line passes through a lane of its own.
struct StepGraphLayout: Hashable, Sendable {
    /// A slip's place; `y` counts half lanes, so that one slip can stand in the middle between two lanes.
    struct Place: Hashable, Sendable {
        var column: Int
        var span: Int
        var y: Int
    }

    /// A line from the end of one slip to the beginning of another, by way of half lanes: `via` holds one for each column it
    /// passes.
    struct Wire: Hashable, Sendable {
        var from: String
        var to: String
        var via: [Int]
    }

    private(set) var places: [String: Place] = [:]
    private(set) var wires: [Wire] = []
    private(set) var columns = 0
    private(set) var lanes = 1

    init(_ graph: StepGraph) {
        let known = Set(graph.steps.map(\.key))
        var levels: [String: Int] = [:]
        for step in graph.steps {
            levels[step.key] = (step.after.compactMap { levels[$0] }.max() ?? -1) + 1
        }
        columns = (levels.values.max() ?? -1) + 1
        let edges = graph.steps.flatMap { step in
            step.after.filter { known.contains($0) }.map { (from: $0, to: step.key) }
        }
        var items = graph.steps.map { step in
            let level = levels[step.key] ?? 0
            let next = edges.filter { $0.from == step.key }.compactMap { levels[$0.to] }.min()
            return Item(key: step.key, wire: nil, column: level, span: max(1, (next ?? level + 1) - level))
        }
        for (index, edge) in edges.enumerated() {
            guard let start = items.first(where: { $0.key == edge.from }), let end = levels[edge.to] else { continue }
            let first = start.column + start.span
            if end > first { items.append(Item(key: nil, wire: index, column: first, span: end - first)) }
        }
        place(items, edges)
    }

    /// Something that takes a lane in some columns: a slip, or a line that passes.
    private struct Item {
        var key: String?
        var wire: Int?
        var column: Int
        var span: Int
        var lane = 0

        var reach: Range<Int> { column..<(column + span) }
    }

    private mutating func place(_ items: [Item], _ edges: [(from: String, to: String)]) {
        lanes = max(1, (0..<max(columns, 1)).map { column in items.count { $0.reach.contains(column) } }.max() ?? 1)
        var placed: [Item] = []
        for column in 0..<columns {
            let entering = items.enumerated().filter { $0.element.column == column }
                .sorted { (-$0.element.span, $0.offset) < (-$1.element.span, $1.offset) }.map(\.element)
            for var item in entering {
                let taken = Set(placed.filter { $0.reach.overlaps(item.reach) }.map(\.lane))
                let wanted = Self.wishedLane(item, placed, edges)
                let free = (0..<lanes).filter { !taken.contains($0) }
                item.lane = free.min { (abs($0 - wanted), $0) < (abs($1 - wanted), $1) } ?? 0
                placed.append(item)
            }
        }
        for item in placed {
            guard let key = item.key else { continue }
            let isAlone = !placed.contains { $0.reach.overlaps(item.reach) && $0.key != item.key }
            places[key] = Place(column: item.column, span: item.span, y: isAlone ? lanes - 1 : item.lane * 2)
        }
        for (index, edge) in edges.enumerated() {
            let passing = placed.first { $0.wire == index }
            let via = passing.map { Array(repeating: $0.lane * 2, count: $0.span) } ?? []
            wires.append(Wire(from: edge.from, to: edge.to, via: via))
        }
    }

    /// The lane of the first step it comes after; the top for what comes after nothing.
    private static func wishedLane(_ item: Item, _ placed: [Item], _ edges: [(from: String, to: String)]) -> Int {
        if let wire = item.wire { return placed.first { $0.key == edges[wire].from }?.lane ?? 0 }
        let before = edges.filter { $0.to == item.key }.map(\.from)
        return placed.filter { $0.key.map(before.contains) ?? false }.map(\.lane).min() ?? 0
    }
}
