/// What a permit's card says; its languages do not follow the page's.
struct PermitCard: Hashable, Sendable {
    /// The permit's name: Chinese, then the person's language, then English.
    var titles: [Words]
    /// The place that issues it, such as "云南省瑞丽市".
    var place: String
    /// Whether it is made up, and says so in red.
    var isSpecimen = false
    var names: PersonNames
    /// Where the portrait is served.
    var portrait: String?
    /// Six facts at most, labels in Chinese and English.
    var facts: [Fact]
    /// Where its holder lives or works, below them.
    var line: Fact?
    var number: String
    /// `2026-04-30`.
    var validUntil: String
    var issuer: String
    var help: String
    /// Rules on the back, such as that nobody may keep the card, each in Chinese and in its holder's language.
    var advice: [[Words]]
    /// The sealed code; `nil` while the permit is being made.
    var seal: QRDrawing?
}
