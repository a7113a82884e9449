/// A part of the administration: an area with all below it, and a department or all of them.
///
/// The area is a path by its code: GB/T 2260 and the statistical codes below the county divide it into province, city,
/// district, township and village; a level that is all zeros stands for the whole of the one above.
public struct Unit: Hashable, Sendable {
    /// The code as it was given.
    public let area: String
    /// `nil` is every department.
    public let department: String?
    /// What the code of every area within begins with; `nil` where the area is not named, and then nothing is within.
    public let prefix: String?

    /// The part of the administration with this code; an empty code names none, and holds nothing.
    public init(area: String, department: String? = nil) {
        (self.area, self.department) = (area, department)
        prefix = area.isEmpty ? nil : Self.significant(area)
    }

    /// Digits of each level: province, city, district, township, village.
    static let widths = [2, 2, 2, 3, 3]

    /// The levels that the code names, the highest first.
    public var path: [String] {
        var rest = prefix.map { $0[...] } ?? ""
        var path: [String] = []
        for width in Self.widths where !rest.isEmpty {
            path.append(String(rest.prefix(width)))
            rest = rest.dropFirst(width)
        }
        return path
    }

    /// Whether an area lies in this one.
    public func contains(area: String) -> Bool { prefix.map(area.hasPrefix) ?? false }

    private static func significant(_ code: String) -> String {
        var ends: [Int] = [0]
        for width in widths { ends.append((ends.last ?? 0) + width) }
        guard ends.contains(code.count), code.allSatisfy(\.isNumber) else { return code }
        var kept = code[...]
        for (end, width) in zip(ends, widths).reversed() where kept.count == end + width {
            guard kept.suffix(width).allSatisfy({ $0 == "0" }) else { break }
            kept = kept.prefix(end)
        }
        return String(kept)
    }
}
