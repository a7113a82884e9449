import AnjuCore
import CZlib

/// Unpacks one part piece by piece, never further than its list says, and compares its check sum at the end.
final class ZipStream {
    private let source: TableSource
    private let part: ZipPart
    private var place: Int
    private let end: Int
    private var sum: UInt
    private var given = 0
    private var isOver = false
    /// At one address for as long as it lives: zlib compares it.
    private let stream: UnsafeMutablePointer<z_stream>?
    private var input: [UInt8] = []
    private var used = 0

    init(_ part: ZipPart, of source: TableSource) throws {
        let header = ByteFields(bytes: try source.read(part.start, 30))
        guard try header.number32(0) == 0x0403_4B50 else { throw TableFault.damaged.problem() }
        (self.source, self.part) = (source, part)
        place = part.start + 30 + (try header.number16(26)) + (try header.number16(28))
        end = place + part.packedCount
        sum = crc32(0, nil, 0)
        guard end <= source.count else { throw TableFault.damaged.problem() }
        guard part.isDeflated else {
            stream = nil
            return
        }
        let fresh = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        fresh.initialize(to: z_stream())
        guard inflateInit2_(fresh, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            fresh.deallocate()
            throw TableFault.damaged.problem()
        }
        stream = fresh
    }

    deinit {
        guard let stream else { return }
        inflateEnd(stream)
        stream.deallocate()
    }

    /// The next bytes, at most 64 KiB; none at the end.
    func next() throws -> [UInt8] {
        guard !isOver else { return [] }
        let piece = try stream.map(inflated) ?? stored()
        given += piece.count
        guard given <= part.count else { throw TableFault.unpacksTooFar.problem() }
        sum = piece.withUnsafeBufferPointer { crc32(sum, $0.baseAddress, UInt32($0.count)) }
        if isOver || piece.isEmpty {
            isOver = true
            guard given == part.count, UInt32(truncatingIfNeeded: sum) == part.checkSum else {
                throw TableFault.damaged.problem()
            }
        }
        return piece
    }

    private func stored() throws -> [UInt8] {
        let piece = try source.read(place, min(1 << 16, end - place))
        place += piece.count
        return piece
    }

    private func inflated(_ stream: UnsafeMutablePointer<z_stream>) throws -> [UInt8] {
        while true {
            if used == input.count {
                input = try source.read(place, min(1 << 16, end - place))
                (place, used) = (place + input.count, 0)
            }
            let hadInput = used < input.count
            var status = Z_OK
            let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { output, filled in
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(output.count)
                input.withUnsafeMutableBufferPointer { held in
                    stream.pointee.next_in = held.baseAddress?.advanced(by: used)
                    stream.pointee.avail_in = UInt32(held.count - used)
                    status = inflate(stream, Z_NO_FLUSH)
                    used = held.count - Int(stream.pointee.avail_in)
                }
                filled = output.count - Int(stream.pointee.avail_out)
            }
            if status == Z_STREAM_END {
                isOver = true
                return piece
            }
            guard status == Z_OK || status == Z_BUF_ERROR, hadInput || !piece.isEmpty else {
                throw TableFault.damaged.problem()
            }
            if !piece.isEmpty { return piece }
        }
    }
}
