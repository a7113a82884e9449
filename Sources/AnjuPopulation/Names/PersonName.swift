/// A name in the writings in which papers give it; an empty one is not in use.
public struct PersonName: Hashable, Sendable {
    /// In Chinese characters: the own name, or its transcription.
    public var han = ""
    /// In the letters of a passport.
    public var latin = ""
    /// In the own script, where that is another.
    public var native = ""
}
