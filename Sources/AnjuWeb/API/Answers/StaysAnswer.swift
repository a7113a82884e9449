import AnjuCore
import AnjuDomain
import AnjuServices

/// Stays of a list.
struct StaysAnswer: Encodable {
    var stays: [StayAnswer]
    /// Behind which the list goes on; left out at its end.
    var next: String?

    init(_ lines: [ViewStays.Line], next: ID<Stay>?) {
        (stays, self.next) = (lines.map(StayAnswer.init), next?.rawValue)
    }
}
