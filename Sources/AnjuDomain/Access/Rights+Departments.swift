extension Rights {
    /// Departments in which a role may do this for the purpose, in order.
    public func departments(doing action: AccessAction, for purpose: String) -> [String] {
        Set(roles.values.filter { $0.may(action, for: purpose) }.flatMap(\.departments)).sorted()
    }
}
