/// What a department has before it.
public struct Workload: Hashable, Sendable {
    public var department: String
    public var total: Int
    public var overdue: Int
    public var held: Int

    public init(department: String, total: Int, overdue: Int, held: Int) {
        (self.department, self.total, self.overdue, self.held) = (department, total, overdue, held)
    }
}
