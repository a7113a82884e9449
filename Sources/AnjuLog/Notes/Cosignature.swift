/// A witness's word that it saw a checkpoint at a time: cosignature/v1 of c2sp.org/tlog-cosignature.
public struct Cosignature: Sendable {
    private let line: NoteLine

    public init(_ line: NoteLine) { self.line = line }

    /// Seconds since 1970 at which the witness says that it signed; `nil` where the line is no cosignature.
    public var seconds: UInt64? {
        line.signature.count == 72 ? line.signature.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } : nil
    }

    /// Whether it is `key`'s of this checkpoint.
    public func isValid(by key: NoteKey, of checkpoint: Checkpoint) -> Bool {
        guard key.kind == .witness, line.names(key), let seconds else { return false }
        let message = Self.message(checkpoint, atSeconds: seconds)
        return key.accepts(Array(line.signature.dropFirst(8)), of: message)
    }

    static func message(_ checkpoint: Checkpoint, atSeconds seconds: UInt64) -> [UInt8] {
        Array("cosignature/v1\ntime \(seconds)\n\(checkpoint.text)".utf8)
    }
}
