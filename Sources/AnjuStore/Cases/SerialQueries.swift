public import AnjuSQL

extension WriteTransaction {
    /// The next serial of a series in a year: 1, 2, 3, … without gaps, since it is taken in the transaction that uses it.
    public func nextSerial(_ series: String, year: Int) throws -> Int {
        let row = try rows(
            """
            INSERT INTO serial (series, year, next_serial) VALUES (\(series), \(year), 2)
            ON CONFLICT (series, year) DO UPDATE SET next_serial = serial.next_serial + 1
            RETURNING next_serial
            """
        ).first
        return try (row?.get("next_serial") ?? 2) - 1
    }
}
