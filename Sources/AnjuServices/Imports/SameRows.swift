import AnjuDomain
import AnjuI18n

/// Finds rows of one file that mean the same: by an exact number, or of places by the whole address.
///
/// Two people may share a name and a birth date, of a million thousands do: with numbers of their own both are taken in,
/// and matching lays them side by side for somebody to look at. It keeps a hash and a place for each, some 50 bytes a row, and no name and no number.
struct SameRows {
    /// Where a row stands.
    struct Place: Hashable {
        let sheet: Int
        let row: Int
    }

    private let register: Register
    private var places: [Int: Place] = [:]

    init(_ register: Register) { self.register = register }

    /// The first row that means the same as this one, which is kept where there is none.
    mutating func earlier(than place: Place, _ values: [String: String]) -> Place? {
        let keys = keys(values)
        let found = keys.compactMap { places[$0] }.min { ($0.sheet, $0.row) < ($1.sheet, $1.row) }
        for key in keys where places[key] == nil { places[key] = place }
        return found
    }

    private func keys(_ values: [String: String]) -> [Int] {
        var keys = register.identifying.compactMap { item in
            values[item].map(NumberKey.normalized).flatMap { $0.isEmpty ? nil : "number|" + $0 }
        }
        if register == .places {
            let levels = ["place_area"] + Register.placeLevels.map(\.key)
            keys.append("place|" + levels.map { values[$0] ?? "" }.joined(separator: "|"))
        }
        return keys.map(\.hashValue)
    }
}
