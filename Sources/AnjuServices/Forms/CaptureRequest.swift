public import AnjuCore
import AnjuDomain

/// What somebody typed into a step's sheet, and how.
public struct CaptureRequest: Sendable {
    /// Raw text by item key.
    public var typed: [String: String]
    /// Items that were read from a document rather than typed.
    public var fromDocument: Set<String>
    /// Items whose value the program proposed, such as pinyin, and the person confirmed.
    public var confirmed: Set<String> = []
    /// Kinds of subjects of which somebody looked at the held values and said that they are still so.
    public var still: Set<String> = []
    /// What was asked about the values and is not answered yet: it stands among the faults.
    public var unanswered: [Violation] = []
    /// Papers of which the original was seen, by id.
    public var papersSeen: Set<String>
    /// Parties who are there in person.
    public var present: Set<String>
    /// Why a decision is taken although a condition for the result fails.
    public var overrule = ""
    /// Code of the list `collection_channel`.
    public var channel: String
    /// The language spoken.
    public var language: LanguageTag
    /// The version of the case that the form was made from.
    public var version: Int?
    /// Makes the same request have one effect, however often it is sent.
    public var key: String?

    public init(
        typed: [String: String], fromDocument: Set<String> = [], papersSeen: Set<String> = [],
        present: Set<String> = [],
        channel: String = "01", language: LanguageTag = .chinese, version: Int? = nil, key: String? = nil
    ) {
        (self.typed, self.fromDocument, self.papersSeen, self.present) = (typed, fromDocument, papersSeen, present)
        (self.channel, self.language, self.version, self.key) = (channel, language, version, key)
    }
}
