public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// Whose session it is or was, live or not, as long as its row is kept; it opens nothing.
    public func owner(ofSession secretHash: String) throws -> ID<Account>? {
        try rows("SELECT account FROM session WHERE secret_hash = \(secretHash)").first?.get("account")
    }
}
