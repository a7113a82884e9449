/// A run of characters within one machine line, counted from 1 as ICAO 9303 counts.
public struct MRZSpan: Hashable, Sendable {
    /// 1…3.
    public let line: Int
    /// The first position.
    public let from: Int
    /// The last position, included.
    public let to: Int

    init(_ line: Int, _ from: Int, _ to: Int) {
        (self.line, self.from, self.to) = (line, from, to)
    }

    var count: Int { to - from + 1 }

    /// The characters of `grid` that the span covers.
    func read(_ grid: [[Character]]) -> [Character] { Array(grid[line - 1][(from - 1)..<to]) }

    /// Every place of the span.
    var places: [MRZPlace] { (from...to).map { MRZPlace(line: line, position: $0) } }
}
