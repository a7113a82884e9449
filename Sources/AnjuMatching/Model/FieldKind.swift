/// How the values of a field are compared; each number is the place of a column.
public enum FieldKind: Hashable, Sendable {
    /// The same, or not: sex, nationality, an employer's code.
    case code(Int)
    /// A number that a slip of one character makes another: a document, a telephone.
    case identifier(Int)
    /// Free text: an address, a name of a firm.
    case text(Int)
    /// A day, or as much of it as is known, as ISO 8601 writes it.
    case date(Int)
    /// A person's name in several writings, compared in one script by spelling and across scripts by ``NameKeying``.
    case name([Int])

    /// What a comparison can come to; the number of a level is its place here, from 1.
    public var levels: [MatchLevel] {
        switch self {
        case .code: [.same, .different]
        case .identifier: [.same, .slip, .different]
        case .text: [.same, .slip, .similar, .different]
        case .date: [.same, .swapped, .dayUnknown, .monthUnknown, .twoPartsSame, .sameYear, .different]
        case .name:
            [
                .same, .sameSound, .sameSoundOtherScript, .slip, .partlySame, .partlySameOtherScript, .different,
                .differentOtherScript,
            ]
        }
    }

    var columns: [Int] {
        switch self {
        case .code(let column), .identifier(let column), .text(let column), .date(let column): [column]
        case .name(let columns): columns
        }
    }
}
