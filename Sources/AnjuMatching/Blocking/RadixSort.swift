/// Sorting by the upper bits of numbers, keeping the order of equal ones.
enum RadixSort {
    /// Sorts by all bits from `lowest` upwards.
    static func sort(_ numbers: inout [UInt64], from lowest: Int) {
        var spare = [UInt64](repeating: 0, count: numbers.count)
        var shift = lowest
        while shift < 64 {
            var starts = [Int](repeating: 0, count: 2_049)
            for number in numbers { starts[Int(number >> UInt64(shift) & 2_047) + 1] += 1 }
            for digit in 1..<2_049 { starts[digit] += starts[digit - 1] }
            for number in numbers {
                let digit = Int(number >> UInt64(shift) & 2_047)
                spare[starts[digit]] = number
                starts[digit] += 1
            }
            swap(&numbers, &spare)
            shift += 11
        }
    }
}
