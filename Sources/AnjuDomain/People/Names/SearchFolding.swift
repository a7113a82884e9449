/// The two transforms that search tokens need and that this layer cannot make: they come from AnjuI18n.
public struct SearchFolding: Sendable {
    /// NFKC, traditional to simplified Chinese, lower case, marks of Latin letters stripped.
    public let fold: @Sendable (String) -> String
    /// Readings of a folded spelling in Latin letters, such as pinyin; empty where it is Latin already.
    public let latin: @Sendable (String) -> [String]

    public init(fold: @escaping @Sendable (String) -> String, latin: @escaping @Sendable (String) -> [String]) {
        (self.fold, self.latin) = (fold, latin)
    }
}
