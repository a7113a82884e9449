/// The different values of one column, each once, with a number; 0 stands for none.
struct ValueTable: Sendable {
    /// How many records hold the value, by its number.
    private(set) var counts: [UInt32] = [0]
    /// How many records hold any.
    private(set) var filled = 0
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]
    private var slots: [UInt32] = Array(repeating: 0, count: 64)

    /// How many numbers there are, 0 among them.
    var count: Int { ends.count }

    /// The number of a value, a new one where it is new, counted once more; 0 for the empty value.
    mutating func enter(_ value: String) -> UInt32 {
        guard !value.isEmpty else { return 0 }
        filled += 1
        var value = value
        return value.withUTF8 { enter($0) }
    }

    /// One record less holds the value.
    mutating func leave(_ code: UInt32) {
        guard code != 0 else { return }
        counts[Int(code)] -= 1
        filled -= 1
    }

    /// The value is held by so many of the register that the records stand for.
    mutating func weigh(_ code: UInt32, as holders: Int) { counts[Int(code)] = UInt32(clamping: holders) }

    /// Where any record holds a value of the column, so many of that register do.
    mutating func stand(for population: Int) { if filled > 0 { filled = max(filled, population) } }

    func text(_ code: UInt32) -> String {
        code == 0 ? "" : String(decoding: bytes[ends[Int(code) - 1]..<ends[Int(code)]], as: UTF8.self)
    }

    private mutating func enter(_ value: UnsafeBufferPointer<UInt8>) -> UInt32 {
        if ends.count * 2 > slots.count { grow() }
        var slot = Int(truncatingIfNeeded: Self.hash(value)) & (slots.count - 1)
        while slots[slot] != 0 {
            let code = Int(slots[slot])
            if isSame(code, value) {
                counts[code] += 1
                return UInt32(code)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        bytes.append(contentsOf: value)
        slots[slot] = UInt32(ends.count)
        ends.append(bytes.count)
        counts.append(1)
        return slots[slot]
    }

    private func isSame(_ code: Int, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = ends[code - 1]
        guard ends[code] - start == value.count else { return false }
        for index in value.indices where bytes[start + index] != value[index] { return false }
        return true
    }

    private mutating func grow() {
        var wider = [UInt32](repeating: 0, count: slots.count * 2)
        bytes.withUnsafeBufferPointer { bytes in
            for code in 1..<ends.count {
                let value = UnsafeBufferPointer(rebasing: bytes[ends[code - 1]..<ends[code]])
                var slot = Int(truncatingIfNeeded: Self.hash(value)) & (wider.count - 1)
                while wider[slot] != 0 { slot = (slot + 1) & (wider.count - 1) }
                wider[slot] = UInt32(code)
            }
        }
        slots = wider
    }

    /// FNV-1a with a last mixing; the same in every process.
    private static func hash(_ value: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in value { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Mixing.mixed(hash)
    }
}
