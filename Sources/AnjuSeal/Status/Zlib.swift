import CZlib

/// The zlib format (RFC 1950), in one piece and with a limit on what comes out.
enum Zlib {
    static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
        var length = compressBound(uLong(bytes.count))
        var worked = false
        let out = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
            worked = compress2(buffer.baseAddress, &length, bytes, uLong(bytes.count), 9) == Z_OK
            count = worked ? Int(length) : 0
        }
        return worked ? out : nil
    }

    /// The bytes that `bytes` stand for; `nil` where they are not one whole stream, or stand for more than `limit`.
    static func inflated(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
        var (length, read) = (uLong(limit), uLong(bytes.count))
        var worked = false
        let out = [UInt8](unsafeUninitializedCapacity: max(limit, 1)) { buffer, count in
            worked = uncompress2(buffer.baseAddress, &length, bytes, &read) == Z_OK && read == bytes.count
            count = worked ? Int(length) : 0
        }
        // Copied, because the first array keeps the whole limit's room for as long as it lives.
        return worked ? out.withUnsafeBufferPointer { Array($0) } : nil
    }
}
