/// Background work that one process has taken on, with the fence that its writes are held to.
public struct Job: Hashable, Sendable {
    public var id: String
    /// What it is about.
    public var body: String
    /// Counts who took it: what a process writes that lost it to another is refused.
    public var fence: Int
    /// How often it was taken on.
    public var tries: Int

    public init(id: String, body: String, fence: Int, tries: Int) {
        (self.id, self.body, self.fence, self.tries) = (id, body, fence, tries)
    }
}
