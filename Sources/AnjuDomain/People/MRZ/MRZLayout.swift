/// Where each field of a format stands, and what each check digit covers (ICAO 9303 parts 4 to 7).
struct MRZLayout {
    let documentCode: MRZSpan
    let state: MRZSpan
    let names: MRZSpan
    let number: MRZSpan
    let numberCheck: MRZPlace
    let nationality: MRZSpan
    let birth: MRZSpan
    let birthCheck: MRZPlace
    let sex: MRZPlace
    let expiry: MRZSpan
    let expiryCheck: MRZPlace
    let optional: MRZSpan
    /// TD1's second field at the state's pleasure.
    var moreOptional: MRZSpan?
    /// TD3 alone checks its optional field.
    var optionalCheck: MRZPlace?
    /// Visas have none.
    var composite: (at: MRZPlace, covers: [MRZSpan])?

    static func of(_ format: MRZFormat) -> MRZLayout {
        switch format {
        case .td1: td1
        case .td2: twoLines(width: 36, composite: true)
        case .td3: twoLines(width: 44, composite: true)
        case .mrvA: twoLines(width: 44, composite: false)
        case .mrvB: twoLines(width: 36, composite: false)
        }
    }

    private static let td1 = MRZLayout(
        documentCode: MRZSpan(1, 1, 2), state: MRZSpan(1, 3, 5), names: MRZSpan(3, 1, 30),
        number: MRZSpan(1, 6, 14), numberCheck: MRZPlace(line: 1, position: 15),
        nationality: MRZSpan(2, 16, 18), birth: MRZSpan(2, 1, 6), birthCheck: MRZPlace(line: 2, position: 7),
        sex: MRZPlace(line: 2, position: 8), expiry: MRZSpan(2, 9, 14),
        expiryCheck: MRZPlace(line: 2, position: 15), optional: MRZSpan(1, 16, 30),
        moreOptional: MRZSpan(2, 19, 29),
        composite: (
            MRZPlace(line: 2, position: 30),
            [MRZSpan(1, 6, 30), MRZSpan(2, 1, 7), MRZSpan(2, 9, 15), MRZSpan(2, 19, 29)]
        ))

    private static func twoLines(width: Int, composite: Bool) -> MRZLayout {
        let isPassport = width == 44 && composite
        let covered = [MRZSpan(2, 1, 10), MRZSpan(2, 14, 20), MRZSpan(2, 22, width - 1)]
        return MRZLayout(
            documentCode: MRZSpan(1, 1, 2), state: MRZSpan(1, 3, 5), names: MRZSpan(1, 6, width),
            number: MRZSpan(2, 1, 9), numberCheck: MRZPlace(line: 2, position: 10),
            nationality: MRZSpan(2, 11, 13), birth: MRZSpan(2, 14, 19), birthCheck: MRZPlace(line: 2, position: 20),
            sex: MRZPlace(line: 2, position: 21), expiry: MRZSpan(2, 22, 27),
            expiryCheck: MRZPlace(line: 2, position: 28),
            optional: MRZSpan(2, 29, isPassport ? 42 : composite ? width - 1 : width),
            optionalCheck: isPassport ? MRZPlace(line: 2, position: 43) : nil,
            composite: composite ? (MRZPlace(line: 2, position: width), covered) : nil)
    }
}
