import AnjuDomain

/// What decides about one official and one case.
struct CaseAccess: Sendable {
    var policy: AccessPolicy
    var scope: RecordScope
}
