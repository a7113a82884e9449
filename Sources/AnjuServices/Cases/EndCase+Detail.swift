import AnjuDomain

extension EndCase.Ending {
    /// The applicant, where they stand at the window and ask themselves.
    var present: Set<String> {
        if case .withdraw(_, .inPerson) = self { return ["applicant"] }
        return []
    }

    /// What the ledger says of it.
    var detail: String {
        switch self {
        case .withdraw(_, let asked): "withdraw asked:" + (asked?.rawValue ?? "")
        case .transfer(let office, _): "transfer " + office
        }
    }
}
