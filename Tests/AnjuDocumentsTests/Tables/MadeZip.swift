import CZlib

/// Packs parts as a test wants them, with every field in its hands.
struct MadeZip {
    struct Part {
        var name: String
        var content: [UInt8]
        var isDeflated = true
        var flags = 0
        /// What the list says of the unpacked size, where it lies.
        var statedCount: Int?
        var checkSum: UInt32?
        /// Where the list says that it begins, where it lies.
        var statedStart: Int?
    }

    var parts: [Part] = []

    init(_ parts: [Part]) { self.parts = parts }

    var bytes: [UInt8] {
        var file: [UInt8] = []
        var list: [UInt8] = []
        for part in parts {
            let packed = part.isDeflated ? Self.deflated(part.content) : part.content
            let sum = part.checkSum ?? Self.sum(part.content)
            let middle =
                Self.two(part.flags) + Self.two(part.isDeflated ? 8 : 0) + Self.four(0) + Self.four(Int(sum))
                + Self.four(packed.count) + Self.four(part.statedCount ?? part.content.count)
                + Self.two(part.name.utf8.count) + Self.two(0)
            list +=
                Self.four(0x0201_4B50) + Self.two(20) + Self.two(20) + middle + Self.two(0) + Self.two(0)
                + Self.two(0) + Self.four(0) + Self.four(part.statedStart ?? file.count) + Array(part.name.utf8)
            file += Self.four(0x0403_4B50) + Self.two(20) + middle + Array(part.name.utf8) + packed
        }
        let end =
            Self.four(0x0605_4B50) + Self.two(0) + Self.two(0) + Self.two(parts.count) + Self.two(parts.count)
            + Self.four(list.count) + Self.four(file.count) + Self.two(0)
        return file + list + end
    }

    static func two(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

    static func four(_ value: Int) -> [UInt8] { two(value & 0xFFFF) + two(value >> 16 & 0xFFFF) }

    static func sum(_ bytes: [UInt8]) -> UInt32 {
        UInt32(truncatingIfNeeded: bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) })
    }

    static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        guard
            deflateInit2_(
                &stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return [] }
        defer { deflateEnd(&stream) }
        var input = bytes
        return input.withUnsafeMutableBufferPointer { held in
            [UInt8](unsafeUninitializedCapacity: bytes.count / 2 + 1_024) { output, filled in
                stream.next_in = held.baseAddress
                stream.avail_in = UInt32(held.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                deflate(&stream, Z_FINISH)
                filled = output.count - Int(stream.avail_out)
            }
        }
    }
}
