/// One file in a packed one, as the list at its end says.
struct ZipPart: Hashable {
    let name: String
    let isDeflated: Bool
    let checkSum: UInt32
    let packedCount: Int
    let count: Int
    /// Where its own header begins.
    let start: Int
}
