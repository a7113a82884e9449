import AnjuCore
public import AnjuDomain

/// The competent authority as it can be asked: one question about one case, and nothing else.
public protocol CheckAuthority: Sendable {
    /// What the authority holds that may be this person, or `nil`.
    ///
    /// Throws ``Problem`` `check.authority-unavailable` and its siblings where it cannot be asked; nothing is then answered.
    func ask(_ inquiry: CheckInquiry) async throws -> CheckIdentity?
}
