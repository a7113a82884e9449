import AnjuSQL

extension WriteTransaction {
    /// Inserts rows, each `(…)`, many in a statement.
    ///
    /// In three sizes only: engines keep each statement that they have prepared.
    func insert(_ head: SQL, rows: [SQL]) throws {
        var rest = rows[...]
        for size in [64, 8, 1] {
            while rest.count >= size {
                try run(head + " VALUES " + .joined(Array(rest.prefix(size)), separator: ", "))
                rest = rest.dropFirst(size)
            }
        }
    }
}
