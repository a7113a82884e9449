/// What a derived key is for; no two purposes share a key.
enum KeyPurpose: Hashable {
    case sealing(table: String)
    case index(group: String)
    case blobNames
    case pepper

    /// The `info` of HKDF.
    var information: [UInt8] {
        switch self {
        case .sealing(let table): Array("anju/1 seal \(table)".utf8)
        case .index(let group): Array("anju/1 index \(group)".utf8)
        case .blobNames: Array("anju/1 blob names".utf8)
        case .pepper: Array("anju/1 pepper".utf8)
        }
    }
}
