public import AnjuCore
public import AnjuSQL

extension ReadTransaction {
    /// How many tries were counted under `name` in the window that is open at `moment`; asking is no try.
    public func tries(_ name: String, window: Int, at moment: Instant) throws -> Int {
        try rows(
            """
            SELECT tries FROM attempt
            WHERE name = \(name) AND window_began >= \(moment.adding(seconds: -window))
            """
        ).first?.get("tries") ?? 0
    }
}
