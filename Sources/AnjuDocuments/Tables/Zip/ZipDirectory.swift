import AnjuCore

/// The list of parts at the end of a packed file (PKWARE APPNOTE 6.3.10), with everything refused by which such files deceive:
/// names that lead out, two parts of one name, parts that lie over one another, locked ones, and more than it may have.
struct ZipDirectory {
    private let source: TableSource
    private let limits: TableLimits

    init(_ source: TableSource, limits: TableLimits) { (self.source, self.limits) = (source, limits) }

    /// All parts by their names in lower case, as spreadsheets look for them.
    func parts() throws -> [String: ZipPart] {
        let list = try listPlace()
        guard list.count <= limits.parts, list.bytes <= 64 << 20 else { throw TableFault.unpacksTooFar.problem() }
        let fields = ByteFields(bytes: try source.read(list.start, list.bytes))
        guard fields.bytes.count == list.bytes else { throw TableFault.damaged.problem() }
        var parts: [String: ZipPart] = [:]
        var place = 0
        var unpacked = 0
        for _ in 0..<list.count {
            guard try fields.number32(place) == 0x0201_4B50 else { throw TableFault.damaged.problem() }
            let (part, length) = try part(in: fields, at: place)
            place += length
            guard let part else { continue }
            unpacked += part.count
            guard unpacked <= limits.unpackedBytes else { throw TableFault.unpacksTooFar.problem() }
            guard parts.updateValue(part, forKey: part.name.lowercased()) == nil else {
                throw TableFault.partNames.problem()
            }
        }
        try Self.requireApart(parts.values, till: list.start)
        return parts
    }

    /// Where the list is, how long, and of how many parts.
    private func listPlace() throws -> (start: Int, bytes: Int, count: Int) {
        let tail = min(source.count, 22 + 65_535)
        let start = source.count - tail
        let fields = ByteFields(bytes: try source.read(start, tail))
        guard
            let end = stride(from: tail - 22, through: 0, by: -1).first(where: {
                fields.bytes[$0...].starts(with: [0x50, 0x4B, 5, 6])
            })
        else { throw TableFault.damaged.problem() }
        let place = try (
            start: fields.number32(end + 16), bytes: fields.number32(end + 12), count: fields.number16(end + 10)
        )
        guard place.start == 0xFFFF_FFFF || place.bytes == 0xFFFF_FFFF || place.count == 0xFFFF else {
            return try checked(place, endsAt: start + end)
        }
        return try largePlace(before: start + end)
    }

    /// The longer form of the list's end, which a few programs always write.
    private func largePlace(before end: Int) throws -> (start: Int, bytes: Int, count: Int) {
        let pointer = ByteFields(bytes: try source.read(end - 20, 20))
        guard try pointer.number32(0) == 0x0706_4B50 else { throw TableFault.damaged.problem() }
        let record = try pointer.number64(8)
        let fields = ByteFields(bytes: try source.read(record, 56))
        guard try fields.number32(0) == 0x0606_4B50 else { throw TableFault.damaged.problem() }
        return try checked(
            (fields.number64(48), fields.number64(40), fields.number64(32)), endsAt: end)
    }

    private func checked(_ place: (start: Int, bytes: Int, count: Int), endsAt end: Int) throws -> (
        start: Int, bytes: Int, count: Int
    ) {
        guard place.start + place.bytes <= end else { throw TableFault.damaged.problem() }
        return place
    }

    /// The part that a line of the list names, `nil` for a folder; and how long the line is.
    private func part(in fields: ByteFields, at place: Int) throws -> (ZipPart?, Int) {
        let flags = try fields.number16(place + 8)
        guard flags & 0x2041 == 0 else { throw TableFault.locked.problem() }
        let (nameCount, extraCount) = try (fields.number16(place + 28), fields.number16(place + 30))
        let length = 46 + nameCount + extraCount + (try fields.number16(place + 32))
        guard place + length <= fields.bytes.count else { throw TableFault.damaged.problem() }
        let name = try Self.name(fields.bytes[(place + 46)..<(place + 46 + nameCount)])
        if name.hasSuffix("/") { return (nil, length) }
        let method = try fields.number16(place + 10)
        guard method == 0 || method == 8 else { throw TableFault.damaged.problem() }
        var sizes = try [
            fields.number32(place + 24), fields.number32(place + 20), fields.number32(place + 42),
        ]
        try Self.enlarge(&sizes, by: fields, from: place + 46 + nameCount, count: extraCount)
        let part = ZipPart(
            name: name, isDeflated: method == 8, checkSum: UInt32(try fields.number32(place + 16)),
            packedCount: sizes[1], count: sizes[0], start: sizes[2])
        return (part, length)
    }

    /// Sizes that do not fit into 32 bits stand in a field of their own, in this order.
    private static func enlarge(_ sizes: inout [Int], by fields: ByteFields, from start: Int, count: Int) throws {
        var place = start
        while place + 4 <= start + count {
            let (kind, length) = try (fields.number16(place), fields.number16(place + 2))
            guard place + 4 + length <= start + count else { throw TableFault.damaged.problem() }
            if kind == 1 {
                var value = place + 4
                for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
                    guard value + 8 <= place + 4 + length else { throw TableFault.damaged.problem() }
                    sizes[index] = try fields.number64(value)
                    value += 8
                }
            }
            place += 4 + length
        }
    }

    private static func name(_ bytes: ArraySlice<UInt8>) throws -> String {
        guard let name = String(validating: bytes, as: UTF8.self), !name.isEmpty, name.utf8.count <= 512,
            !name.hasPrefix("/"), !name.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }),
            !name.split(separator: "/").contains("..")
        else { throw TableFault.partNames.problem() }
        return name
    }

    /// Parts that share packed bytes unpack into far more than they are (Fifield, "A better zip bomb", 2019).
    private static func requireApart(_ parts: some Collection<ZipPart>, till end: Int) throws {
        var free = 0
        for part in parts.sorted(by: { $0.start < $1.start }) {
            guard part.start >= free else { throw TableFault.damaged.problem() }
            free = part.start + 30 + part.name.utf8.count + part.packedCount
        }
        guard free <= end else { throw TableFault.damaged.problem() }
    }
}
