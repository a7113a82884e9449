import AnjuSQL

/// The values of one row in one piece of memory, as libpq takes them: numbers as text, blobs as bytes.
struct BareParameters {
    private var bytes: [UInt8] = []
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [SQLValue]) {
        for value in values {
            switch value {
            case .null: add(nil as [UInt8]?, isBinary: false)
            case .integer(let number): add(String(number).utf8, isBinary: false)
            case .text(let text): add(text.utf8, isBinary: false)
            case .blob(let blob): add(blob, isBinary: true)
            }
        }
        // Never empty, so that even an empty blob has an address.
        bytes.append(0)
    }

    private mutating func add(_ value: (some Collection<UInt8>)?, isBinary: Bool) {
        starts.append(value.map { _ in bytes.count })
        lengths.append(Int32(value?.count ?? 0))
        formats.append(isBinary ? 1 : 0)
        guard let value else { return }
        bytes += value
        bytes.append(0)
    }

    /// Lends the pointers for the time of `body`.
    func withPointers<T>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<Int32>, UnsafePointer<Int32>) -> T
    ) -> T {
        bytes.withUnsafeBytes { memory in
            let pointers = starts.map { start in
                start.flatMap { memory.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
            }
            return body(pointers, lengths, formats)
        }
    }
}
