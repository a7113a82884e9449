#if Postgres
import AnjuSQL

/// The values of a statement in one piece of memory, as libpq takes them: text for text and numbers, bytes for blobs.
struct Parameters {
    private var bytes: [UInt8] = []
    /// Where each value begins; `nil` is NULL.
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [SQLValue]) {
        for value in values {
            switch value {
            case .null: append(nil, isBinary: false)
            case .integer(let number): append(Array(String(number).utf8), isBinary: false)
            case .text(let text): append(Array(text.utf8), isBinary: false)
            case .blob(let blob): append(blob, isBinary: true)
            }
        }
        // Never empty, so that even an empty blob has an address.
        bytes.append(0)
    }

    private mutating func append(_ value: [UInt8]?, isBinary: Bool) {
        starts.append(value.map { _ in bytes.count })
        lengths.append(Int32(value?.count ?? 0))
        formats.append(isBinary ? 1 : 0)
        if let value { bytes += value + [0] }
    }

    /// Lends the pointers for the time of `body`.
    func withPointers<T>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> T
    ) -> T {
        bytes.withUnsafeBytes { memory in
            let pointers = starts.map { start in
                start.flatMap { memory.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
            }
            return pointers.withUnsafeBufferPointer { values in
                lengths.withUnsafeBufferPointer { lengths in
                    formats.withUnsafeBufferPointer { body(values.baseAddress, lengths.baseAddress, $0.baseAddress) }
                }
            }
        }
    }
}

/// Arrays of C strings.
enum CStrings {
    /// Lends `texts` as a NULL-terminated array for the time of `body`.
    static func with<T>(_ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> T) -> T {
        Parameters(texts.map { .text($0) } + [.null]).withPointers { values, _, _ in body(values) }
    }
}
#endif
