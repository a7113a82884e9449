/// Two bits for each permit of a list: entry i is in byte ⌊i ÷ 4⌋, the lowest bits first.
public struct StatusList: Hashable, Sendable {
    /// The fewest entries of a published list: among fewer, fetching a list tells whose permit is looked at.
    public static let smallest = 100_000

    /// Four entries a byte.
    public private(set) var packed: [UInt8]

    /// A list in which every permit is valid, of at least ``smallest`` entries, rounded up to a whole byte.
    public init(count: Int = smallest) {
        packed = Array(repeating: 0, count: (max(count, Self.smallest) + 3) / 4)
    }

    /// Takes bytes as they come out of a published list.
    public init(packed: [UInt8]) { self.packed = packed }

    /// How many entries there are.
    public var count: Int { packed.count * 4 }

    /// The two bits at `index`; `nil` outside the list.
    public func value(at index: Int) -> UInt8? {
        guard index >= 0, index < count else { return nil }
        return packed[index >> 2] >> UInt8(2 * (index & 3)) & 3
    }

    /// The status at `index`; `nil` outside the list and for the value 3, which has no meaning here.
    public func status(at index: Int) -> SealStatus? { value(at: index).flatMap(SealStatus.init(rawValue:)) }

    /// Sets the status at `index`, and says whether the list has such an entry.
    @discardableResult public mutating func set(_ status: SealStatus, at index: Int) -> Bool {
        guard index >= 0, index < count else { return false }
        let shift = UInt8(2 * (index & 3))
        packed[index >> 2] = packed[index >> 2] & ~(3 << shift) | status.rawValue << shift
        return true
    }

    /// An index that is not in `taken`, each free one as likely as any other; `nil` when the list is full.
    ///
    /// A running number would tell the day of issue. `random` gives so many fresh random bytes. Indices may be taken as
    /// decoys too: set to any status, they hide how many permits are really ended.
    public func freeIndex(taken: Set<Int>, random: (_ count: Int) -> [UInt8]) -> Int? {
        guard count > 0 else { return nil }
        for _ in 0..<64 {
            let index = Self.uniform(below: count, random)
            if !taken.contains(index) { return index }
        }
        // Nearly full: choose among those that are left.
        let free = (0..<count).filter { !taken.contains($0) }
        return free.isEmpty ? nil : free[Self.uniform(below: free.count, random)]
    }

    /// The high half of a 128-bit product: even to within `bound` in 2⁶⁴.
    private static func uniform(below bound: Int, _ random: (Int) -> [UInt8]) -> Int {
        let draw = random(8).reduce(0) { $0 << 8 | UInt64($1) }
        return Int(draw.multipliedFullWidth(by: UInt64(bound)).high)
    }
}
