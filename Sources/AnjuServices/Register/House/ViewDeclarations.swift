public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// What was declared at doors: for the office that registers it, and for who declared it.
public struct ViewDeclarations: Sendable {
    let centre: Centre

    /// Most declarations of one answer.
    public static let most = 50
    static let tries = 10
    /// From one address of the network, whatever the numbers.
    static let triesFromOne = 60
    static let window = 600

    public init(centre: Centre) { self.centre = centre }

    /// One declaration with the place whose door it was.
    public struct Line: Sendable {
        public var declaration: Declaration
        public var place: PlaceRecord
    }

    /// Those of the office's area that wait, the oldest first.
    ///
    /// They are about nobody who is on file: the entry says how many were shown.
    public func list(by actor: Actor) async throws -> [Line] {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let (centre, limit, now) = (centre, Self.most, centre.ambient.now())
        guard let prefix = actor.unit.prefix else { return [] }
        return try await centre.read(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let found = try transaction.declarations(
                within: prefix, now: now, limit: limit, sealer: centre.sealer)
            let lines = try found.compactMap { declaration in
                try transaction.place(declaration.place, sealer: centre.sealer).map {
                    Line(declaration: declaration, place: $0)
                }
            }
            return Disclosed(lines, .declarationsShown, on: actor.area, detail: "\(lines.count)")
        }
    }

    /// One of them, to be registered.
    ///
    /// Throws `declaration.unknown`, also for one of another area's, and `declaration.settled`.
    public func callAsFunction(_ id: ID<Declaration>, by actor: Actor) async throws -> Line {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let centre = centre
        return try await centre.read(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let declaration = try centre.declaration(id, for: actor, in: transaction)
            guard let place = try transaction.place(declaration.place, sealer: centre.sealer) else {
                throw Problem(.missing, "declaration.unknown")
            }
            return Disclosed(Line(declaration: declaration, place: place), .declarationsShown, on: id.rawValue)
        }
    }

    /// Closes one that is not to be registered: nobody lives there, or it was declared twice.
    ///
    /// Throws as ``callAsFunction(_:by:)``.
    public func close(_ id: ID<Declaration>, by actor: Actor) async throws {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        try await centre.write(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            _ = try centre.declaration(id, for: actor, in: transaction)
            guard try transaction.settle(id, with: nil, at: now) else {
                throw Problem(.conflict, "declaration.settled")
            }
            return Audited((), .declarationSettled, on: id.rawValue, detail: "closed")
        }
    }

    /// How a declaration stands, for who made it: by its number and the birth date as it was declared.
    ///
    /// Throws `declaration.unknown` also where only one of them is right, and `house.too-many`.
    public func own(number: String, born: String, from client: String = "") async throws -> Declaration {
        let (centre, now) = (centre, centre.ambient.now())
        let number = String(TypedText.halfWidth(number).uppercased().filter { !$0.isWhitespace }.prefix(40))
        let name = "declared|" + centre.vault.blindIndex(number + "\n" + client, group: "attempt")
        let tries = try await centre.ledger.writeImpersonal { try $0.countTry(name, window: Self.window, at: now) }
        let client = "declared-from|" + centre.vault.blindIndex(client, group: "attempt")
        let all = try await centre.ledger.writeImpersonal { try $0.countTry(client, window: Self.window, at: now) }
        if tries > Self.tries || all > Self.triesFromOne { throw Problem(.limited, "house.too-many") }
        let found = try await centre.ledger.readImpersonal {
            try $0.declaration(number: number, sealer: centre.sealer)
        }
        guard let found, found.expiresAt > now, found.values["birth_date"] == born else {
            throw Problem(.missing, "declaration.unknown")
        }
        return found
    }
}

extension Centre {
    /// A declaration of the official's area that waits.
    func declaration(
        _ id: ID<Declaration>, for actor: Actor, in transaction: any ReadTransaction
    ) throws -> Declaration {
        guard let found = try transaction.declaration(id, sealer: sealer), actor.unit.contains(area: found.area) else {
            throw Problem(.missing, "declaration.unknown")
        }
        if found.expiresAt <= ambient.now() { throw Problem(.missing, "declaration.unknown") }
        if found.settledAt != nil { throw Problem(.conflict, "declaration.settled") }
        return found
    }
}
