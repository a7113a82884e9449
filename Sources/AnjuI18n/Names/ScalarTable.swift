import Foundation
import Synchronization

/// What becomes of single characters, worked out when one is first met and remembered from then on.
///
/// A transform of a whole text costs some ten microseconds however short it is, and a file of people asks for a dozen a
/// row. Only for what is made of each character by itself, without its neighbours.
final class ScalarTable: Sendable {
    private let ranges: [ClosedRange<UInt32>]
    private let make: @Sendable (String) -> String
    private let known: Mutex<[String?]>

    /// Of the characters in `ranges`, which do not overlap; `make` answers for one of them.
    init(_ ranges: [ClosedRange<UInt32>], make: @escaping @Sendable (String) -> String) {
        (self.ranges, self.make) = (ranges, make)
        known = Mutex(Array(repeating: nil, count: ranges.map(\.count).reduce(0, +)))
    }

    /// As a transform of the system makes it of each ideograph.
    convenience init(transform: String) {
        self.init([Self.ideographs]) { $0.applyingTransform(StringTransform(transform), reverse: false) ?? $0 }
    }

    /// One answer a character; `nil` where one of them lies outside.
    func each(of text: String) -> [String]? {
        known.withLock { known in
            var found: [String] = []
            for scalar in text.unicodeScalars {
                guard let one = one(scalar, &known) else { return nil }
                found.append(one)
            }
            return found
        }
    }

    /// The answers in one text; `nil` where a character lies outside.
    func text(of text: String) -> String? {
        known.withLock { known in
            var whole = ""
            for scalar in text.unicodeScalars {
                guard let one = one(scalar, &known) else { return nil }
                whole += one
            }
            return whole
        }
    }

    private func one(_ scalar: Unicode.Scalar, _ known: inout [String?]) -> String? {
        var start = 0
        for range in ranges {
            guard range.contains(scalar.value) else {
                start += range.count
                continue
            }
            let place = start + Int(scalar.value - range.lowerBound)
            if let one = known[place] { return one }
            let one = make(String(scalar))
            known[place] = one
            return one
        }
        return nil
    }
}

extension ScalarTable {
    /// The characters of Chinese in common use: the basic block.
    static let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF

    /// Traditional characters as simplified ones.
    static let simplified = ScalarTable(transform: "Hant-Hans")
}
