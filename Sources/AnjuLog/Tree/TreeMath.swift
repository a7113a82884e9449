/// Where the tree of RFC 6962 divides.
enum TreeMath {
    /// The largest power of two that is smaller than `count`, which is at least 2.
    static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }

    static func isPowerOfTwo(_ count: Int) -> Bool { count > 0 && count & (count - 1) == 0 }
}
