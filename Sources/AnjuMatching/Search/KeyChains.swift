/// Which terms have a key: one flat table of linked cells, for millions of short lists.
struct KeyChains: Sendable {
    private struct Cell {
        var term: UInt32
        var mark: UInt8
        var next: UInt32
    }

    private var heads: [UInt64: UInt32] = [:]
    private var cells: [Cell] = []
    private var free: [UInt32] = []
    private static let end = UInt32.max

    mutating func add(_ term: UInt32, mark: UInt8 = 0, at key: UInt64) {
        let cell = Cell(term: term, mark: mark, next: heads[key] ?? Self.end)
        if let place = free.popLast() {
            cells[Int(place)] = cell
            heads[key] = place
        } else {
            cells.append(cell)
            heads[key] = UInt32(cells.count - 1)
        }
    }

    mutating func remove(_ term: UInt32, at key: UInt64) {
        var place = heads[key] ?? Self.end
        var before: UInt32?
        while place != Self.end {
            let next = cells[Int(place)].next
            if cells[Int(place)].term == term {
                if let before { cells[Int(before)].next = next } else { heads[key] = next == Self.end ? nil : next }
                cells[Int(place)] = Cell(term: 0, mark: 0, next: Self.end)
                free.append(place)
                return
            }
            (before, place) = (place, next)
        }
    }

    func forEach(at key: UInt64, _ body: (_ term: UInt32, _ mark: UInt8) -> Void) {
        var place = heads[key] ?? Self.end
        while place != Self.end {
            let cell = cells[Int(place)]
            body(cell.term, cell.mark)
            place = cell.next
        }
    }

    /// Whether a key is longer than `limit`, counted no further.
    func exceeds(_ limit: Int, at key: UInt64) -> Bool {
        var (place, count) = (heads[key] ?? Self.end, 0)
        while place != Self.end, count <= limit { (place, count) = (cells[Int(place)].next, count + 1) }
        return count > limit
    }

    /// Bytes held, by the sizes of the cells; the hash table at its usual filling.
    var bytes: Int { heads.capacity * 17 + cells.capacity * MemoryLayout<Cell>.stride }
}
