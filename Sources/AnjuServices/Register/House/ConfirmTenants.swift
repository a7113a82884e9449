public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// Lets who lets a place say of each declaration at its door whether the person lives there.
///
/// The card shows the name and the day as they were declared, and nothing that is on file; the landlord's word decides
/// nothing, the office looks at it.
public struct ConfirmTenants: Sendable {
    let centre: Centre

    /// Most declarations of one answer.
    public static let most = 50
    /// Wrong cards from one address in ten minutes.
    static let tries = 20
    static let window = 600

    public init(centre: Centre) { self.centre = centre }

    /// What waits at the card's door.
    public struct Waiting: Sendable {
        public var place: PlaceRecord
        public var declarations: [Declaration]
    }

    /// Throws `house.unknown` for a card that is none, and `house.too-many`.
    public func callAsFunction(card code: String, from client: String = "") async throws -> Waiting {
        let (centre, limit, now) = (centre, Self.most, centre.ambient.now())
        let (house, place) = try await house(code, client)
        let actor = Self.host(house)
        return try await centre.read(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let found = try transaction.declarations(
                at: house.place, now: now, limit: limit, sealer: centre.sealer)
            let told = found.map { declaration in
                var told = declaration
                told.values = declaration.values.filter { $0.key.hasPrefix("name_") || $0.key == "check_in_at" }
                return told
            }
            return Disclosed(Waiting(place: place, declarations: told), .declarationsShown, on: place.id.rawValue)
        }
    }

    /// Keeps the landlord's word about one declaration at that door.
    ///
    /// Throws as the other, `declaration.unknown` for one at another door, and `declaration.settled`.
    public func callAsFunction(
        _ id: ID<Declaration>, _ answer: Declaration.Answer, card code: String, from client: String = ""
    ) async throws {
        let (centre, now) = (centre, centre.ambient.now())
        let (house, _) = try await house(code, client)
        try await centre.write(as: Self.host(house), for: KeepPlaces.purpose, .register) { transaction in
            guard let held = try transaction.declaration(id, sealer: centre.sealer), held.place == house.place,
                try transaction.houseCode(of: house.place)?.id == house.id
            else {
                throw Problem(.missing, "declaration.unknown")
            }
            guard try transaction.answer(id, answer, at: now) else { throw Problem(.conflict, "declaration.settled") }
            return Audited((), .declarationAnswered, on: id.rawValue, detail: answer.rawValue)
        }
    }

    private static func host(_ house: HouseCode) -> Actor {
        Actor(kind: .person, id: house.id.rawValue, name: "", department: "landlord", area: house.area)
    }

    private func house(_ code: String, _ client: String) async throws -> (HouseCode, PlaceRecord) {
        let (centre, now) = (centre, centre.ambient.now())
        let found = try await centre.ledger.readImpersonal { transaction -> (HouseCode, PlaceRecord)? in
            guard let house = try transaction.house(card: centre.cardHash(code)) else { return nil }
            let place = try transaction.place(house.place, sealer: centre.sealer)
            return place.flatMap { $0.closedAt == nil ? (house, $0) : nil }
        }
        if let found { return found }
        let name = "landlord|" + centre.vault.blindIndex(client, group: "attempt")
        let tries = try await centre.ledger.writeImpersonal { try $0.countTry(name, window: Self.window, at: now) }
        throw tries > Self.tries ? Problem(.limited, "house.too-many") : DeclareStay.unknown
    }
}
