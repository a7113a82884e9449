extension Int {
    /// Reads decimal digits and nothing else.
    package init?(digits bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty, bytes.count < 19, bytes.allSatisfy({ (48...57).contains($0) }) else { return nil }
        self = bytes.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// Decimal, with leading zeros up to `width` digits.
    package func padded(_ width: Int) -> String {
        let text = String(magnitude)
        return (self < 0 ? "-" : "") + String(repeating: "0", count: Swift.max(0, width - text.count)) + text
    }
}

extension BinaryInteger {
    /// Division that rounds toward minus infinity, as calendars need for days before the epoch.
    package func floorDivided(by divisor: Self) -> Self {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
    }
}
