public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuSeal
import AnjuStore
import AnjuVault

/// Keeps the codes that hang at doors: who moves in scans one and declares it, who lets the place confirms by a card.
///
/// Neither code opens anything that is on file: the door's lets somebody write, the card's shows what was declared at that
/// door and waits. Both are known only while they are made; another one ends the one before.
public struct KeepHouseCodes: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Codes that were just made, said once.
    public struct Made: Sendable {
        public var place: PlaceRecord
        /// What the door's QR code leads to.
        public var door: String
        /// What the landlord's leads to.
        public var card: String
        public var doorSymbol: Symbol
        public var cardSymbol: Symbol
    }

    /// A QR symbol: modules a side, and row by row which are dark.
    public struct Symbol: Sendable {
        public var size: Int
        public var modules: [Bool]

        init(_ text: String) throws {
            let code = try QRCode(text)
            (size, modules) = (code.size, code.modules)
        }
    }

    /// What there is of a place's code.
    ///
    /// Throws `place.unknown`, also for one of another area's.
    public func callAsFunction(
        of id: ID<Dwelling>, by actor: Actor
    ) async throws -> (place: PlaceRecord, code: HouseCode?) {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let centre = centre
        return try await centre.ledger.readImpersonal { transaction in
            let place = try centre.place(id, for: actor, in: transaction)
            return (place, try transaction.houseCode(of: id))
        }
    }

    /// Makes the codes of a place.
    ///
    /// Throws `place.unknown` and `place.closed`.
    public func make(for id: ID<Dwelling>, by actor: Actor) async throws -> Made {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        let (door, card) = (
            SheetCode.make(centre.ambient.random(SheetCode.bytes)),
            SheetCode.make(centre.ambient.random(SheetCode.bytes))
        )
        let fresh: ID<HouseCode> = centre.ambient.id()
        let place = try await centre.write(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let place = try centre.place(id, for: actor, in: transaction)
            if place.closedAt != nil { throw Problem(.conflict, "place.closed") }
            try transaction.insert(
                HouseCode(id: fresh, place: id, area: place.area, madeAt: now), door: centre.doorHash(door),
                card: centre.cardHash(card))
            return Audited(place, .houseCodeMade, on: id.rawValue)
        }
        let address = centre.sealOffice.address
        let (doorPath, cardPath) = (address + "/house/" + door, address + "/landlord/" + card)
        return Made(
            place: place, door: doorPath, card: cardPath, doorSymbol: try Symbol(doorPath),
            cardSymbol: try Symbol(cardPath))
    }

    /// Ends the codes of a place, such as when the card was lost.
    ///
    /// Throws `place.unknown` and `house.none`.
    public func end(for id: ID<Dwelling>, by actor: Actor) async throws {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        try await centre.write(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            _ = try centre.place(id, for: actor, in: transaction)
            guard try transaction.endHouseCode(of: id, at: now) else { throw Problem(.missing, "house.none") }
            return Audited((), .houseCodeEnded, on: id.rawValue)
        }
    }
}

extension Centre {
    /// What the door's code is kept as.
    func doorHash(_ code: String) -> String { SheetCode.hash("D" + code, vault) }
    /// What the card's code is kept as.
    func cardHash(_ code: String) -> String { SheetCode.hash("C" + code, vault) }
}
