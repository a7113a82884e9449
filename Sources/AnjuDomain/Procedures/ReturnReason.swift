/// One line of the complete list with which a step is returned.
public struct ReturnReason: Hashable, Sendable, Codable {
    /// Code of the return ground.
    public var ground: String
    /// The paper or item it is about.
    public var about: String
    /// What to bring or mend, in the official's words.
    public var words: String

    public init(ground: String, about: String, words: String) {
        (self.ground, self.about, self.words) = (ground, about, words)
    }
}
