/// Cases of a procedure in a status.
public struct CaseCount: Hashable, Sendable {
    public var procedure: String
    public var status: String
    public var total: Int

    public init(procedure: String, status: String, total: Int) {
        (self.procedure, self.status, self.total) = (procedure, status, total)
    }
}
