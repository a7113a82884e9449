/// How a stay ended.
public enum StayEnd: String, Hashable, Sendable, CaseIterable {
    case left
    /// Another stay follows.
    case moved
    /// It was entered by mistake: it ends as it began, and stays readable.
    case mistaken
    /// The office ended it, because the person was found not to be there.
    case deregistered
}
