/// What one try of a password costs.
public struct PasswordCost: Hashable, Sendable {
    public let kibibytes: Int
    public let passes: Int
    public let lanes: Int

    public init(kibibytes: Int, passes: Int, lanes: Int) {
        (self.kibibytes, self.passes, self.lanes) = (kibibytes, passes, lanes)
    }

    /// OWASP's: 19 MiB, two passes, one lane.
    public static let standard = PasswordCost(kibibytes: 19_456, passes: 2, lanes: 1)
}
