import AnjuCore

/// The bytes of a text one after another, held 64 KiB at a time; UTF-16 is turned into UTF-8 on the way.
struct CSVBytes {
    /// How the bytes that come out are encoded.
    let encoding: CSVEncoding
    private let source: TableSource
    private var place: Int
    private var buffer: [UInt8] = []
    private var next = 0

    init(_ source: TableSource, encoding: CSVEncoding, from start: Int) {
        (self.source, self.encoding, place) = (source, encoding, start)
    }

    /// The next byte, without taking it.
    mutating func peek() throws -> UInt8? {
        if next == buffer.count { try refill() }
        return next < buffer.count ? buffer[next] : nil
    }

    mutating func take() throws -> UInt8? {
        let byte = try peek()
        if byte != nil { next += 1 }
        return byte
    }

    private mutating func refill() throws {
        let raw = try source.read(place, 1 << 16)
        place += raw.count
        next = 0
        switch encoding {
        case .utf8, .gb18030: buffer = raw
        case .utf16LittleEndian: buffer = transcode(raw, low: 0, high: 1)
        case .utf16BigEndian: buffer = transcode(raw, low: 1, high: 0)
        }
    }

    /// Half a pair and half a unit become a byte that is no UTF-8, so that the field that holds it is named.
    private mutating func transcode(_ raw: [UInt8], low: Int, high: Int) -> [UInt8] {
        var units = stride(from: 0, to: raw.count - 1, by: 2)
            .map { UInt16(raw[$0 + low]) | UInt16(raw[$0 + high]) << 8 }
        if let last = units.last, UTF16.isLeadSurrogate(last), place < source.count {
            units.removeLast()
            place -= 2
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        var decoder = UTF16()
        var iterator = units.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): bytes += Array(String(Character(scalar)).utf8)
            case .error: bytes.append(0xFF)
            case .emptyInput:
                if !raw.count.isMultiple(of: 2) { bytes.append(0xFF) }
                return bytes
            }
        }
    }
}
