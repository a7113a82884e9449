import AnjuCore
import AnjuDomain

/// Where the count of the half year stands.
struct HalfYearAnswer: Encodable {
    /// `reached`, `counting`, `interrupted` or `none`.
    var standing: String
    /// Registered without a gap since then.
    var since: String?
    /// The day on which it was or will be over.
    var on: String?
    /// The last registered day, where it is interrupted.
    var last: String?
    /// Days that were counted in all.
    var days: Int

    init(_ count: ResidenceCount) {
        days = count.total
        switch count.standing {
        case .reached(let since, let day): (standing, self.since, on) = ("reached", since.description, day.description)
        case .counting(let since, let due):
            (standing, self.since, on) = ("counting", since.description, due.description)
        case .interrupted(let last): (standing, self.last) = ("interrupted", last.description)
        case .none: standing = "none"
        }
    }
}
