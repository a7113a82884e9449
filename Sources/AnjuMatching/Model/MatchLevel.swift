/// What the comparison of one field came to.
public enum MatchLevel: String, Codable, CaseIterable, Sendable {
    /// One of the two records does not say: it speaks neither for nor against.
    case missing
    case same
    /// Other letters of one script that sound the same, or the same words in another order.
    case sameSound = "same-sound"
    case sameSoundOtherScript = "same-sound-other-script"
    /// One slip of the hand apart.
    case slip
    case similar
    /// Some words of the name are the same.
    case partlySame = "partly-same"
    case partlySameOtherScript = "partly-same-other-script"
    /// Day and month have changed places.
    case swapped
    /// Year and month are the same; a day is unknown.
    case dayUnknown = "day-unknown"
    /// The year is the same; a month is unknown.
    case monthUnknown = "month-unknown"
    case twoPartsSame = "two-parts-same"
    case sameYear = "same-year"
    case different
    /// The names are in different scripts and do not meet: that says less than two spellings of one script.
    case differentOtherScript = "different-other-script"
}
