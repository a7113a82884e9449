public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Leases of a place, for those who register: which were filed, who lives there by them, and who could.
///
/// Nobody is found by whose lease they live by: there is the place, and the person's own standing.
public struct ViewLeases: Sendable {
    let centre: Centre

    /// Most leases of one answer.
    public static let most = 20
    /// Most people of a place that are offered as tenants.
    public static let mostPeople = 120

    public init(centre: Centre) { self.centre = centre }

    /// A lease with those who live there by it, as the official may see them.
    public struct Line: Sendable {
        public var lease: LeaseRecord
        public var tenants: [PersonRecord]
        /// Whether another lease goes on from it.
        public var isRenewed: Bool
    }

    /// The leases of a place.
    public struct Found: Sendable {
        public var place: PlaceRecord
        /// The latest first.
        public var lines: [Line]
        /// Behind which the list goes on; `nil` where it ends.
        public var next: ID<LeaseRecord>?
        /// Who lives there now, each once.
        public var people: [PersonRecord]
    }

    /// Everybody who is shown is told of it.
    ///
    /// Throws `place.unknown`, also for one of another area's.
    public func callAsFunction(
        of id: ID<Dwelling>, after: ID<LeaseRecord>? = nil, by actor: Actor
    ) async throws -> Found {
        try await centre.admit(actor, toRegister: "lease_filing_number")
        let (centre, now) = (centre, centre.ambient.now())
        return try await centre.read(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let place = try centre.place(id, for: actor, in: transaction)
            let last = try after.flatMap { try transaction.lease($0, sealer: centre.sealer) }
            let leases = try transaction.leases(
                of: id, after: last, limit: Self.most + 1, sealer: centre.sealer)
            let stays = try transaction.stays(
                within: id, at: now, kinds: PlaceCheck.Way.visit.kinds, limit: Self.mostPeople)
            let shown = Array(leases.prefix(Self.most))
            let seen = try LeasePeople(
                of: shown.map(\.id), living: stays.map(\.person), for: actor, centre: centre, in: transaction)
            let lines = try shown.map { lease in
                Line(
                    lease: lease, tenants: seen.tenants(of: lease.id),
                    isRenewed: try transaction.isRenewed(lease.id))
            }
            let found = Found(
                place: place, lines: lines, next: leases.count > Self.most ? shown.last?.id : nil,
                people: seen.living)
            return Disclosed(found, .leasesRead, on: id.rawValue, telling: seen.told)
        }
    }

    /// One lease with its place; its tenants are told of it.
    ///
    /// Throws `lease.unknown`, also for one of another area's.
    public func one(_ id: ID<LeaseRecord>, by actor: Actor) async throws -> (line: Line, place: PlaceRecord) {
        try await centre.admit(actor, toRegister: "lease_filing_number")
        let centre = centre
        return try await centre.read(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let lease = try centre.lease(id, for: actor, in: transaction)
            guard let place = try transaction.place(lease.place, sealer: centre.sealer) else {
                throw Problem(.missing, "lease.unknown")
            }
            let seen = try LeasePeople(of: [id], living: [], for: actor, centre: centre, in: transaction)
            let line = Line(lease: lease, tenants: seen.tenants(of: id), isRenewed: try transaction.isRenewed(id))
            return Disclosed((line, place), .leasesRead, on: id.rawValue, telling: seen.told)
        }
    }
}

extension Centre {
    /// The group of items in which a lease stands.
    var leaseGroup: String { dictionary.item("lease_filing_number")?.group ?? "residence" }
}
