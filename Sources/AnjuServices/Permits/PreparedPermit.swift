import AnjuCore
import AnjuDomain

/// What a card needs and is made outside the transaction.
struct PreparedPermit: Sendable {
    var id: ID<Permit>
    var handle: [UInt8]
    /// Candidates for the random place in the status list.
    var indexes: [Int]

    init(_ ambient: Ambient) {
        let random = ambient.random(64)
        indexes = stride(from: 0, to: 64, by: 4).map { offset in
            random[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) } % SealOffice.listSize
        }
        id = ambient.id()
        handle = ambient.random(16)
    }
}
