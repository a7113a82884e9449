import AnjuSQL
import AnjuStore
import Synchronization

/// Serials taken ahead, where writers run side by side.
///
/// On PostgreSQL every registration of a year would raise one row, and of those that run together under `SERIALIZABLE`
/// all but one would begin again. So a block is taken in a transaction of its own. What is left of it when the process
/// ends is given to nobody, and processes side by side have blocks of their own: each number is given once, with gaps. On SQLite, whose writers take turns, nothing is taken ahead
/// and the series has none.
final class SerialBlocks: Sendable {
    private struct Series: Hashable {
        var name: String
        var year: Int
    }

    private struct Stock {
        var serials: ArraySlice<Int> = []
        var order: Task<Void, any Error>?
    }

    /// Half of a block is the least that is kept in stock.
    static let size = 64

    private let ledger: Ledger
    private let stocks = Mutex<[Series: Stock]>([:])

    init(ledger: Ledger) { self.ledger = ledger }

    /// Sees to it that ``take(_:year:)`` has something; one order is under way at a time.
    ///
    /// Waits only where nothing is left. An order that fails is no fault of the caller's: the transaction that needs a
    /// serial takes it from the row itself.
    func stockUp(_ name: String, year: Int) async {
        guard ledger.dialect == .postgres else { return }
        let series = Series(name: name, year: year)
        let awaited = stocks.withLock { stocks -> Task<Void, any Error>? in
            var stock = stocks[series, default: Stock()]
            guard stock.serials.count < Self.size / 2 else { return nil }
            let order = stock.order ?? Task { try await self.order(series) }
            stock.order = order
            stocks[series] = stock
            return stock.serials.isEmpty ? order : nil
        }
        try? await awaited?.value
    }

    /// The next serial in stock; nothing where there is none.
    func take(_ name: String, year: Int) -> Int? {
        stocks.withLock { $0[Series(name: name, year: year)]?.serials.popFirst() }
    }

    /// Takes back a serial of a write that was refused: the next one has it.
    func giveBack(_ serial: Int, _ name: String, year: Int) {
        let series = Series(name: name, year: year)
        stocks.withLock { stocks in
            let rest = stocks[series]?.serials ?? []
            stocks[series, default: Stock()].serials = ArraySlice([serial]) + rest
        }
    }

    private func order(_ series: Series) async throws {
        defer { stocks.withLock { $0[series]?.order = nil } }
        let block = try await ledger.writeImpersonal { try $0.takeSerials(series.name, year: series.year, Self.size) }
        stocks.withLock { $0[series, default: Stock()].serials += block }
    }
}
