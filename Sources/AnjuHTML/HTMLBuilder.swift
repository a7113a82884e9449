/// Puts the statements of a closure one after another.
///
/// Bodies of up to about fifteen statements type-check quickly; longer ones belong into several functions.
@resultBuilder public enum HTMLBuilder {
    public static func buildExpression(_ html: HTML) -> HTML { html }
    public static func buildExpression(_ text: String) -> HTML { .text(text) }
    public static func buildBlock(_ pieces: HTML...) -> HTML { .several(pieces) }
    public static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .nothing }
    public static func buildEither(first piece: HTML) -> HTML { piece }
    public static func buildEither(second piece: HTML) -> HTML { piece }
    public static func buildArray(_ pieces: [HTML]) -> HTML { .several(pieces) }
}

extension HTML {
    /// Several pieces written as a builder, where a function has more than one to return.
    public static func of(@HTMLBuilder _ content: () -> HTML) -> HTML { content() }
}
