import Synchronization

/// The serial of one write, whose closure may run more than once: it takes one, and has the same again.
final class SerialTicket: Sendable {
    private let blocks: SerialBlocks
    private let name: String
    private let year: Int
    private let taken = Mutex<Int?>(nil)

    init(_ name: String, year: Int, from blocks: SerialBlocks) {
        (self.name, self.year, self.blocks) = (name, year, blocks)
    }

    /// The serial, or nothing where none is in stock.
    func serial() -> Int? {
        taken.withLock { taken in
            if taken == nil { taken = blocks.take(name, year: year) }
            return taken
        }
    }

    /// Gives it back, once it is certain that the write was undone.
    func giveBack() {
        let serial = taken.withLock { taken in
            defer { taken = nil }
            return taken
        }
        if let serial { blocks.giveBack(serial, name, year: year) }
    }
}
