import AnjuCore
import AnjuDomain

/// One who came to stay, read and placed: what is to be written of them.
struct ReadGuest: Sendable {
    var who: ReadPerson
    let bed: PlaceRecord
    /// Stays that end because the person moved.
    var ending: [ID<Stay>] = []
    var duty: StayDuty?
    var dueAt: Instant?

    var place: Int { who.place }
    var values: [String: String] { who.values }
    var known: PersonRecord? { who.known }
}
