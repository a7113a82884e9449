public import AnjuSQL

extension WriteTransaction {
    /// The next serial of a series in a year, from 1 on.
    ///
    /// Taken in the transaction that uses it, so that one that fails leaves no gap.
    public func nextSerial(_ series: String, year: Int) throws -> Int {
        try takeSerials(series, year: year, 1).lowerBound
    }

    /// The next `count` serials of a series in a year.
    public func takeSerials(_ series: String, year: Int, _ count: Int) throws -> Range<Int> {
        let row = try rows(
            """
            INSERT INTO serial (series, year, next_serial) VALUES (\(series), \(year), \(1 + count))
            ON CONFLICT (series, year) DO UPDATE SET next_serial = serial.next_serial + \(count)
            RETURNING next_serial
            """
        ).first
        let next = try row?.get("next_serial") ?? 1 + count
        return next - count..<next
    }
}
