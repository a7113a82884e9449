public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Keeps what is known of a dwelling, and what was found of its safety (procedure P10: forms F09 and F11).
///
/// Neither is a condition of anybody's registration: what is wrong with a building is the owner's to mend, and nobody who lives
/// there loses anything by it.
public struct KeepDwelling: Sendable {
    let centre: Centre

    /// Longest time for putting something in order.
    public static let mostDays = 366

    public init(centre: Centre) { self.centre = centre }

    /// Writes what is known of a dwelling anew; what is left empty is no longer held.
    ///
    /// `version` is how often it had been written when the official looked. Throws every fault at once beside the items' keys,
    /// `place.unknown`, `place.closed`, and `place.changed` where somebody wrote meanwhile.
    public func callAsFunction(
        _ typed: [String: String], of id: ID<Dwelling>, version: Int, by actor: Actor
    ) async throws {
        try await centre.admitToDwellings(actor)
        let (centre, now) = (centre, centre.ambient.now())
        let (values, faults) = read(typed, centre.dwellingItems, of: "F09")
        if !faults.isEmpty { throw Problem.invalid(faults) }
        try await centre.write(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let place = try centre.dwelling(id, for: actor, in: transaction)
            if place.closedAt != nil { throw Problem(.conflict, "place.closed") }
            guard try transaction.profileVersion(of: id.rawValue) == version else {
                throw Problem(.conflict, "place.changed")
            }
            var profile = try transaction.profile(of: id.rawValue, sealer: centre.sealer)
            let provenance = Provenance(kind: .shared, department: actor.department, at: now, submission: "")
            _ = profile.accept(values.filter { !$0.value.isEmpty }, from: provenance, mode: .correction)
            for (key, value) in values where value.isEmpty { profile.clear(key) }
            try transaction.save(profile, of: id.rawValue, kind: "dwelling", area: place.area, sealer: centre.sealer)
            return Audited((), .placeChanged, on: id.rawValue, detail: "dwelling")
        }
    }

    /// Keeps a check of a place's safety; earlier ones stay readable and say no longer how it is.
    ///
    /// `typed` holds, by item, whether each is in order, the day, and where something is not, the last day for it. Throws every
    /// fault at once; `place.unknown`, `place.closed`.
    @discardableResult
    public func check(
        _ typed: [String: String], of id: ID<Dwelling>, by actor: Actor
    ) async throws -> SafetyCheck {
        try await centre.admitToSafety(actor)
        let (centre, now, fresh) = (centre, centre.ambient.now(), centre.ambient.id() as ID<SafetyCheck>)
        let check = try read(check: fresh, of: id, typed)
        return try await centre.write(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let place = try centre.dwelling(id, for: actor, in: transaction)
            if place.closedAt != nil { throw Problem(.conflict, "place.closed") }
            try transaction.insert(check, by: actor.id, at: now)
            return Audited(check, .placeChanged, on: id.rawValue, detail: "safety")
        }
    }

    /// Notes that what a check found is in order now; `day` is when somebody saw it, empty for today.
    ///
    /// Throws what is wrong beside `mended`; `safety.unknown`, also for another area's, `safety.settled` for one after which
    /// nothing is open.
    public func mended(_ id: ID<SafetyCheck>, on day: String, by actor: Actor) async throws {
        try await centre.admitToSafety(actor)
        let centre = centre
        let seen = day.isEmpty ? centre.today : CalendarDate(TypedText.halfWidth(day))
        try await centre.write(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            guard let check = try transaction.safetyCheck(id),
                let place = try transaction.place(check.place, sealer: centre.sealer),
                actor.unit.contains(area: place.area)
            else { throw Problem(.missing, "safety.unknown") }
            guard let seen else { throw Problem.invalid([Violation("mended", "date.invalid")]) }
            if seen > centre.today { throw Problem.invalid([Violation("mended", "date.future")]) }
            if seen < check.day { throw Problem.invalid([Violation("mended", "safety.before")]) }
            guard try transaction.noteMended(id, on: seen) else { throw Problem(.conflict, "safety.settled") }
            return Audited((), .placeChanged, on: place.id.rawValue, detail: "safety mended")
        }
    }

    private var reader: ItemReader {
        ItemReader(dictionary: centre.dictionary, today: centre.today, zone: centre.zone)
    }

    private func read(
        _ typed: [String: String], _ items: [Item], of form: String
    ) -> (values: [String: String], faults: [Violation]) {
        var (values, faults): ([String: String], [Violation]) = ([:], [])
        for item in items {
            switch reader.read(typed[item.key] ?? "", as: item, mandatory: item.mandatoryOn.contains(form)) {
            case .success(let value): values[item.key] = value
            case .failure(let fault): faults.append(fault)
            }
        }
        return (values, faults)
    }

    private func read(
        check id: ID<SafetyCheck>, of place: ID<Dwelling>, _ typed: [String: String]
    ) throws -> SafetyCheck {
        let days = ViewDwelling(centre: centre).safetyDays
        let (values, found) = read(typed, centre.safetyItems + days, of: "F11")
        var faults = found
        let failing = centre.safetyItems.map(\.key).filter { values[$0] == "false" }
        let (day, deadline) = (days.first.flatMap { values[$0.key] }, days.last.flatMap { values[$0.key] })
        let (seen, until) = (day.flatMap { CalendarDate($0) }, deadline.flatMap { CalendarDate($0) })
        if let seen, seen > centre.today { faults.append(Violation("inspection_date", "date.future")) }
        if !failing.isEmpty, until == nil, !faults.contains(where: { $0.field == "rectification_deadline" }) {
            faults.append(Violation("rectification_deadline", "safety.deadline-missing"))
        }
        if let seen, let until, until < seen || until > seen.adding(days: Self.mostDays) {
            faults.append(
                Violation("rectification_deadline", "safety.deadline", ["most": "\(Self.mostDays)"]))
        }
        guard faults.isEmpty, let seen else { throw Problem.invalid(faults) }
        return SafetyCheck(
            id: id, place: place, day: seen, failing: failing, deadline: failing.isEmpty ? nil : until)
    }
}
