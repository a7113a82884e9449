import AnjuSQL

/// What a store's own index is asked for: tokens that the program made, joined by "and" and "or".
///
/// Only tokens of the program's alphabet come into it: anything else is left out of the text, so that nothing of it is ever a
/// command to the index.
public indirect enum TermExpression: Hashable, Sendable {
    case token(String)
    case any([TermExpression])
    case all([TermExpression])

    /// The text of the question as the engine reads it; `nil` where nothing is asked.
    func text(for dialect: SQLDialect) -> String? {
        switch self {
        case .token(let token):
            guard !token.isEmpty, token.unicodeScalars.allSatisfy(Self.isPart) else { return nil }
            return dialect == .sqlite ? "\"\(token)\"" : "'\(token)'"
        case .any(let parts): return Self.joined(parts, by: dialect == .sqlite ? " OR " : " | ", dialect)
        case .all(let parts): return Self.joined(parts, by: dialect == .sqlite ? " AND " : " & ", dialect)
        }
    }

    private static func joined(_ parts: [TermExpression], by sign: String, _ dialect: SQLDialect) -> String? {
        let texts = parts.compactMap { $0.text(for: dialect) }
        if texts.isEmpty { return nil }
        return texts.count == 1 ? texts[0] : "(" + texts.joined(separator: sign) + ")"
    }

    /// Letters, marks and digits; neither quotes nor signs.
    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || [.nonspacingMark, .spacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
    }
}
