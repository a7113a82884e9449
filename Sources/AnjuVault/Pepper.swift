/// A secret that goes into every password hash and lies outside the database.
public struct Pepper: Sendable, CustomStringConvertible {
    /// Stands in every hash; 0 is the keyring's lasting secret, and a later kind gets another number.
    static let keyID: [UInt8] = [0, 0, 0, 0]

    let bytes: [UInt8]

    /// Without the secret.
    public var description: String { "pepper" }
}
