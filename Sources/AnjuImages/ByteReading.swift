extension [UInt8] {
    /// An unsigned number of `count` bytes, or `nil` past the end.
    func number(at place: Int, count: Int, bigEndian: Bool = true) -> Int? {
        guard place >= 0, count <= 4, place <= self.count - count else { return nil }
        let slice = self[place..<(place + count)]
        return bigEndian ? slice.reduce(0) { $0 << 8 | Int($1) } : slice.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// Whether `text` stands at `place`.
    func has(_ text: StaticString, at place: Int) -> Bool {
        guard place >= 0, place <= count - text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { $0.elementsEqual(self[place..<(place + $0.count)]) }
    }
}
