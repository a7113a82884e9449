public import AnjuCore
public import AnjuSQL

/// What became of a request that was sent before.
public struct RememberedRequest: Hashable, Sendable {
    public var fingerprint: String
    public var status: Int
    public var resource: String
}

extension ReadTransaction {
    /// What became of this actor's request with this key.
    public func request(_ key: String, of actor: String) throws -> RememberedRequest? {
        guard
            let row = try rows(
                "SELECT fingerprint, status, resource FROM idempotency WHERE actor = \(actor) AND request_key = \(key)"
            ).first
        else { return nil }
        return RememberedRequest(
            fingerprint: try row.get("fingerprint"), status: try row.get("status"), resource: try row.get("resource"))
    }
}

extension WriteTransaction {
    /// Remembers a request in the transaction of its effect.
    ///
    /// Throws `request.repeated` where it has had one already.
    public func remember(_ key: String, of actor: String, as request: RememberedRequest, at moment: Instant) throws {
        do {
            try run(
                """
                INSERT INTO idempotency (actor, request_key, fingerprint, status, resource, at)
                VALUES (\(actor), \(key), \(request.fingerprint), \(request.status), \(request.resource), \(moment))
                """)
        } catch DatabaseFailure.uniqueViolation {
            throw Problem(.conflict, "request.repeated")
        }
    }
}
