/// The order of lines in which a zone makes sense.
enum MRZOrder {
    /// The order as read, unless another fits clearly better; then the note says which lines changed places.
    static func best(_ lines: [[Character]], lineCount: Int, width: Int) -> (MRZGrid, ReadingNote?) {
        let orders =
            lineCount == 2
            ? [[0, 1], [1, 0]] : [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
        let tries = orders.compactMap { order -> (order: [Int], grid: MRZGrid, fit: Int)? in
            let rows = order.map { lines[$0] }
            guard let format = MRZFormat.of(lineCount: lineCount, width: width, isVisa: rows[0].first == "V") else {
                return nil
            }
            let grid = MRZGrid(format, rows: rows)
            return (order, grid, fit(grid))
        }
        let asRead = MRZGrid(
            .of(lineCount: lineCount, width: width, isVisa: lines[0].first == "V") ?? .td3, rows: lines)
        guard let first = tries.first, let best = tries.max(by: { $0.fit < $1.fit }), best.fit > first.fit + 2 else {
            return (tries.first?.grid ?? asRead, nil)
        }
        let order = best.order.map { String($0 + 1) }.joined(separator: ",")
        return (best.grid, ReadingNote("mrz.lines-swapped", ["read": "\(order)"]))
    }

    /// How many things stand where the format has them.
    private static func fit(_ grid: MRZGrid) -> Int {
        let layout = grid.layout
        let letters = [layout.documentCode, layout.state, layout.nationality, layout.names].count {
            $0.read(grid.rows).allSatisfy { $0 == "<" || $0.isASCIICapital }
        }
        let dates = [layout.birth, layout.expiry].count {
            $0.read(grid.rows).allSatisfy { $0 == "<" || $0.isASCIIDigit }
        }
        let opens = "PVIAC".contains(grid.rows[0][0]) ? 1 : 0
        let sex = "MFX<".contains(grid[layout.sex]) ? 1 : 0
        return letters + dates + opens + sex + grid.checkDigits.count(where: \.isRight)
    }
}
