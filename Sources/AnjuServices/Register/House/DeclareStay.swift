public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// Takes what somebody declares who scanned the code at a door: who they are and since when they live there.
///
/// It is no registration: the landlord says whether it is so, and the office registers it. What is on file is not touched,
/// and nobody learns whether somebody is on file.
public struct DeclareStay: Sendable {
    let centre: Centre

    /// Declarations at one door in a day, or as many as the place is meant for.
    public static let most = 30
    /// From one address of the network in a day: a whole hall may share one.
    static let mostFromOne = 100
    static let window = 86_400
    /// Items that are asked; see ``GuestReader``.
    public static let items = [
        "name_native_script", "name_latin_primary", "name_latin_secondary", "name_zh", "birth_date", "nationality",
        "id_doc_type", "id_doc_number",
    ]

    public init(centre: Centre) { self.centre = centre }

    /// The place whose door was scanned.
    ///
    /// Throws `house.unknown` for a code that hangs nowhere, or no longer.
    public func place(door code: String) async throws -> PlaceRecord {
        let centre = centre
        return try await centre.ledger.readImpersonal { transaction in
            guard let house = try transaction.house(door: centre.doorHash(code)),
                let place = try transaction.place(house.place, sealer: centre.sealer), place.closedAt == nil
            else { throw Self.unknown }
            return place
        }
    }

    static let unknown = Problem(.missing, "house.unknown")

    /// Keeps what was typed, with a number that finds it again; `from` is the moment of moving in as it was typed.
    ///
    /// `key` is what the form was given: sent once more with the same words, it is the same declaration. Throws everything that
    /// is wrong at once, `house.unknown`, and `house.too-many`.
    public func callAsFunction(
        door code: String, typed: [String: String], from: String, key: ID<Declaration>? = nil, client: String = ""
    ) async throws -> Declaration {
        let place = try await place(door: code)
        try await count("declare-from|" + centre.vault.blindIndex(client, group: "attempt"), Self.mostFromOne)
        let reader = GuestReader(centre: centre, kind: .residence)
        var (values, faults) = reader.read(StayDraft.Guest(typed.filter { Self.items.contains($0.key) }))
        let moments = ItemReader(dictionary: centre.dictionary, today: centre.today, zone: centre.zone)
        switch moments.day(from, field: "from") {
        case .success(let day):
            if day > centre.today { faults.append(Violation("from", "date.future")) }
            if day.days(until: centre.today) > StaySaid.longestBack { faults.append(Violation("from", "date.too-old")) }
            // Nobody said the hour: the clock begins as late as that day allows.
            let last = centre.zone.start(of: day).adding(hours: 23, minutes: 59)
            values["check_in_at"] = min(last, centre.ambient.now()).description
        case .failure(let fault): faults.append(fault)
        }
        if !faults.isEmpty { throw Problem.invalid(faults) }
        let before = try await declared(key)
        if let before, before.place == place.id, isSame(before.values, values) { return before }
        try await count("declare|" + place.id.rawValue, max(Self.most, place.capacity ?? 0))
        do {
            return try await keep(values, as: before == nil ? key : nil, code: code, at: place)
        } catch let refused as DatabaseFailure {
            // The same form, sent twice at once: the other was first.
            guard let before = try await declared(key), before.place == place.id, isSame(before.values, values) else {
                throw refused
            }
            return before
        }
    }

    /// What was declared with a form's key; told only to who sends the same words again.
    private func declared(_ key: ID<Declaration>?) async throws -> Declaration? {
        guard let key else { return nil }
        return try await centre.ledger.prepare(.brief) { [centre] in
            try $0.declaration(key, sealer: centre.sealer)
        }
    }

    /// Whether both say the same; of the moment of moving in only the day was typed.
    private func isSame(_ one: [String: String], _ other: [String: String]) -> Bool {
        let days = [one, other].map { Instant($0["check_in_at"] ?? "").map(centre.zone.day(of:)) }
        return days[0] == days[1] && one.filter { $0.key != "check_in_at" } == other.filter { $0.key != "check_in_at" }
    }

    private func keep(
        _ values: [String: String], as key: ID<Declaration>?, code: String, at place: PlaceRecord
    ) async throws -> Declaration {
        let (centre, now) = (centre, centre.ambient.now())
        let id = key ?? centre.ambient.id()
        let year = centre.zone.day(of: now).year
        await centre.serials.stockUp("declaration", year: year)
        let ticket = SerialTicket("declaration", year: year, from: centre.serials)
        let actor = Actor(kind: .person, id: id.rawValue, name: "", department: "applicant", area: place.area)
        return try await centre.write(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            guard let house = try transaction.house(door: centre.doorHash(code)) else { throw Self.unknown }
            let serial = try ticket.serial() ?? transaction.nextSerial("declaration", year: year)
            let number =
                centre.rulebook.series["declaration"]?.number(year: year, serial: serial) ?? "D-\(year)-\(serial)"
            let declaration = Declaration(
                id: id, number: number, house: house.id, place: house.place, area: house.area, values: values, at: now,
                expiresAt: now.adding(days: Declaration.days))
            try transaction.insert(declaration, sealer: centre.sealer)
            return Audited(declaration, .stayDeclared, on: id.rawValue)
        }
    }

    private func count(_ name: String, _ most: Int) async throws {
        let now = centre.ambient.now()
        let tries = try await centre.ledger.writeImpersonal { try $0.countTry(name, window: Self.window, at: now) }
        if tries > most { throw Problem(.limited, "house.too-many") }
    }
}
