public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Whose permits are to be endorsed now, so that the office reminds them before the day on which the use is suspended
/// (Decree 663 article 10).
///
/// It is a list of days, for those who register: what else stands to anybody is not in it.
public struct ViewDueEndorsements: Sendable {
    let centre: Centre

    /// Most permits of one answer.
    public static let most = 50

    public init(centre: Centre) { self.centre = centre }

    /// A permit whose window is open.
    public struct Line: Sendable {
        public var permit: Permit
        public var title: LocalizedText
        /// The last day in use without an endorsement.
        public var lastDay: CalendarDate
        public var daysLeft: Int
        /// As the official may see them.
        public var person: PersonRecord
    }

    /// Those of the official's area whose window is open today, the soonest over first; each of them is told of it.
    ///
    /// Behind `after` the list goes on; `next` is `nil` at its end.
    public func callAsFunction(
        after: ID<Permit>? = nil, by actor: Actor
    ) async throws -> (lines: [Line], next: ID<Permit>?) {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let (centre, today, limit) = (centre, centre.today, Self.most)
        return try await centre.read(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let last = try after.flatMap { try transaction.permit($0) }
            let found = try transaction.openEndorsements(
                area: actor.areaPrefix, on: today, after: last, limit: limit + 1)
            // Where the month before is shorter, some of them are a day or two early.
            let due = found.prefix(limit).filter { $0.year?.timing(on: today) == .inTime }
            var people: [ID<Person>: PersonRecord] = [:]
            for permit in due where people[permit.person] == nil {
                people[permit.person] = try transaction.person(permit.person)
            }
            let seen = people.values.sorted { $0.id < $1.id }
            let group = centre.dictionary.item("endorsement_due_date")?.group ?? "permit"
            let listed = try ListedPeople(
                seen, for: actor, KeepPlaces.purpose, telling: [group], centre: centre, in: transaction)
            var told = listed.told(seen.map(\.id).filter(listed.lists))
            let lines = due.compactMap { permit -> Line? in
                guard let person = people[permit.person], listed.lists(person.id), let year = permit.year else {
                    return nil
                }
                told[person.id, default: []].insert(group)
                let kind = centre.present.permitKinds.first { $0.output.key == permit.kind }
                return Line(
                    permit: permit, title: kind?.output.title ?? LocalizedText(permit.kind), lastDay: year.lastDay,
                    daysLeft: today.days(until: year.lastDay), person: listed.shown(person))
            }
            let next = found.count > limit ? found[limit - 1].id : nil
            return Disclosed((lines, next), .endorsementsListed, on: actor.area, telling: told)
        }
    }
}
