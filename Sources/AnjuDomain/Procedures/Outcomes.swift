/// What may end or hold a step, with the grounds each may carry.
///
/// Withdrawing and transferring are open at every step.
public struct Outcomes: Hashable, Sendable {
    public var returned: [String]
    public var refused: [String]
    public var waits: [String]

    public init(returned: [String] = [], refused: [String] = [], waits: [String] = []) {
        (self.returned, self.refused, self.waits) = (returned, refused, waits)
    }
}
