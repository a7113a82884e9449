/// Numbers in bytes, least significant byte first; a place outside is a file that is broken.
struct ByteFields {
    let bytes: [UInt8]

    func number16(_ place: Int) throws -> Int {
        guard place >= 0, place + 2 <= bytes.count else { throw TableFault.damaged.problem() }
        return Int(bytes[place]) | Int(bytes[place + 1]) << 8
    }

    func number32(_ place: Int) throws -> Int { try number16(place) | number16(place + 2) << 16 }

    /// Refuses what no file has, so that sums of two stay numbers.
    func number64(_ place: Int) throws -> Int {
        let high = try number32(place + 4)
        guard high < 1 << 20 else { throw TableFault.damaged.problem() }
        return try number32(place) | high << 32
    }
}
