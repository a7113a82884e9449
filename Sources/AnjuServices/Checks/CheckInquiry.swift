public import AnjuCore
public import AnjuDomain

/// What an authority is told: the question, and the four facts by which it may know the person.
public struct CheckInquiry: Hashable, Sendable {
    /// Department that answers.
    public var authority: String
    /// Key of the question.
    public var question: String
    public var identity: CheckIdentity
    /// The earliest day of which its own file may be; `nil` where any will do.
    public var oldest: CalendarDate?
    /// The day on which it is asked.
    public var day: CalendarDate

    public init(
        authority: String, question: String, identity: CheckIdentity, oldest: CalendarDate?, day: CalendarDate
    ) {
        (self.authority, self.question, self.identity) = (authority, question, identity)
        (self.oldest, self.day) = (oldest, day)
    }
}
