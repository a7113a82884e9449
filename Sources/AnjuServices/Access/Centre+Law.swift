import AnjuDomain
import AnjuSQL
import AnjuStore

/// The law of an entry is the pack's: the action's own where it has one, else the purpose's.
extension Centre {
    /// As ``Ledger/read(as:for:law:counting:_:)``.
    func read<T: Sendable>(
        as actor: Actor, for purpose: String, _ action: AccessAction = .read,
        counting: (@Sendable (any HousekeepingTransaction) throws -> Void)? = nil,
        _ body: @escaping @Sendable (any ReadTransaction) throws -> Disclosed<T>
    ) async throws -> T {
        try await ledger.read(
            as: actor, for: purpose, law: present.rights.law(of: purpose, action), counting: counting, body)
    }

    /// As ``Ledger/write(as:for:law:_:)``.
    @discardableResult
    func write<T: Sendable>(
        as actor: Actor, for purpose: String, _ action: AccessAction = .write, isLong: Bool = false,
        _ body: @escaping @Sendable (any WriteTransaction) throws -> Audited<T>
    ) async throws -> T {
        try await ledger.write(
            as: actor, for: purpose, law: present.rights.law(of: purpose, action), isLong: isLong, body)
    }
}
