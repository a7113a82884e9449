/// The secrets of one deployment.
///
/// Numbered secrets seal, and rotate; one more lasts, for what must be found again by its content.
public struct Keyring: Hashable, Sendable, CustomStringConvertible {
    /// The key that new values are sealed under.
    public let current: UInt32
    /// Each 32 bytes, by their id.
    let secrets: [UInt32: [UInt8]]
    /// 32 bytes for blind indexes, names of files and the pepper.
    let lasting: [UInt8]

    /// A keyring for a new deployment; `random` gives so many bytes from the system's secure source.
    public init(random: (_ count: Int) -> [UInt8]) {
        self.init(current: 1, secrets: [1: random(32)], lasting: random(32))
    }

    init(current: UInt32, secrets: [UInt32: [UInt8]], lasting: [UInt8]) {
        (self.current, self.secrets, self.lasting) = (current, secrets, lasting)
    }

    /// Without any secret.
    public var description: String { "keyring with keys \(ids), sealing under \(current)" }

    /// Every key's id, the oldest first.
    public var ids: [UInt32] { secrets.keys.sorted() }

    /// With a new key for new values; those sealed before still open.
    public func rotating(random: (_ count: Int) -> [UInt8]) -> Keyring {
        let next = (secrets.keys.max() ?? 0) + 1
        return Keyring(current: next, secrets: secrets.merging([next: random(32)]) { $1 }, lasting: lasting)
    }

    /// Without an old key, once nothing is sealed under it any more.
    ///
    /// `nil` for the current key, which cannot go.
    public func removing(_ id: UInt32) -> Keyring? {
        guard id != current else { return nil }
        return Keyring(current: current, secrets: secrets.filter { $0.key != id }, lasting: lasting)
    }
}
