import AnjuCore
public import AnjuDomain

/// Where no authority is connected: it answers nothing, and nobody is taken for clear or for found.
public struct NoCheckAuthority: CheckAuthority {
    public init() {}

    public func ask(_ inquiry: CheckInquiry) async throws -> CheckIdentity? {
        throw Problem(.unavailable, "check.authority-unavailable", ["authority": inquiry.authority])
    }
}
