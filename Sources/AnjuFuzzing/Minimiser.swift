/// Makes an input that goes wrong as short as it can be made in so many tries.
public struct Minimiser {
    private var tries: Int

    /// Each try reads one input.
    public init(tries: Int) { self.tries = tries }

    /// Leaves out ever smaller pieces, then puts a plain character for every byte, as long as it still goes wrong.
    public mutating func shortened(
        _ input: [UInt8], stillWrong: (_ input: [UInt8]) async throws -> Bool
    ) async throws -> [UInt8] {
        var best = input
        var size = max(1, best.count / 2)
        while tries > 0, !best.isEmpty {
            var place = 0
            var isShorter = false
            while place < best.count, tries > 0 {
                let shorter = Array(best[..<place] + best[min(best.count, place + size)...])
                if try await check(shorter, stillWrong) { (best, isShorter) = (shorter, true) } else { place += size }
            }
            if size == 1, !isShorter { break }
            size = max(1, size / 2)
        }
        for place in best.indices where tries > 0 && best[place] != UInt8(ascii: "0") {
            var plainer = best
            plainer[place] = UInt8(ascii: "0")
            if try await check(plainer, stillWrong) { best = plainer }
        }
        return best
    }

    private mutating func check(_ input: [UInt8], _ stillWrong: ([UInt8]) async throws -> Bool) async throws -> Bool {
        tries -= 1
        return try await stillWrong(input)
    }
}
