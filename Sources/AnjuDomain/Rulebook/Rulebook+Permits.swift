extension Rulebook {
    /// Grounds on which a permit may come to stand so, in the order of their codes.
    public func grounds(making status: PermitStatus) -> [Ground] {
        grounds.values.filter { $0.kind == .permit && $0.makes.contains(status) }.sorted { $0.code < $1.code }
    }
}
