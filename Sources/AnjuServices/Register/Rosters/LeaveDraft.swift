public import AnjuCore
public import AnjuDomain

/// What somebody typed of people who ended their work at one employer, all on one day.
public struct LeaveDraft: Hashable, Sendable {
    public var organisation: ID<Organisation>
    /// Identifiers of their jobs.
    public var jobs: Set<String>
    /// The last day at work, as it was typed.
    public var until: String
    /// One of ``EmploymentEnd/reported``.
    public var end: String
    /// Key of the exemption that holds; empty where none does.
    public var exemption: String
    /// A ``LateReason``; empty where it is in time.
    public var lateReason: String
    /// Makes the same request have one effect, however often it is sent.
    public var key: String?

    public init(
        from organisation: ID<Organisation>, jobs: Set<String>, until: String, as end: String, exemption: String = "",
        lateReason: String = "", key: String? = nil
    ) {
        (self.organisation, self.jobs, self.until, self.end) = (organisation, jobs, until, end)
        (self.exemption, self.lateReason, self.key) = (exemption, lateReason, key)
    }

    /// Everything it says, so that the same key with anything else is told from the same request.
    var fingerprint: String {
        RosterRequest.fingerprint([organisation.rawValue, until, end, exemption, lateReason] + jobs.sorted())
    }
}
