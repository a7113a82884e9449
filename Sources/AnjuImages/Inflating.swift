import CLept

/// Unpacking with a limit, so that a bomb is a refusal and not a fire.
enum Inflating {
    /// As much as unpacks within `limit` bytes, and whether that was all of it.
    static func prefix(of bytes: [UInt8], from start: Int, limit: Int) -> (bytes: [UInt8], isWhole: Bool) {
        var stream = z_stream()
        guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return ([], false)
        }
        defer { inflateEnd(&stream) }
        var unpacked: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16_384)
        return bytes.withUnsafeBufferPointer { input in
            // zlib never writes to its input; its type is older than const.
            stream.next_in = input.baseAddress.map { UnsafeMutablePointer(mutating: $0 + start) }
            stream.avail_in = UInt32(input.count - start)
            while true {
                let (status, count) = chunk.withUnsafeMutableBufferPointer { output in
                    stream.next_out = output.baseAddress
                    stream.avail_out = UInt32(output.count)
                    let status = inflate(&stream, Z_NO_FLUSH)
                    return (status, output.count - Int(stream.avail_out))
                }
                unpacked += chunk[..<count]
                if unpacked.count > limit { return (unpacked, false) }
                if status == Z_STREAM_END { return (unpacked, true) }
                guard status == Z_OK, count > 0 else { return (unpacked, false) }
            }
        }
    }
}
