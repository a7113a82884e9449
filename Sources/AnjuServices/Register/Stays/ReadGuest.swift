import AnjuCore
import AnjuDomain

/// One who came to stay, read and placed: what is to be written of them.
struct ReadGuest: Sendable {
    /// Place in the list, from 0.
    let place: Int
    var values: [String: String]
    let fromDocument: Set<String>
    let bed: PlaceRecord
    /// The file that the person has already.
    var known: PersonRecord?
    /// Blind indexes of the number: with the state that gave it, and alone; `nil` where there is no number.
    var claim: String?
    /// Whether the claim is made already, by the same person.
    var isClaimed = false
    /// Stays that end because the person moved.
    var ending: [ID<Stay>] = []
    var duty: StayDuty?
    var dueAt: Instant?
}
