import AnjuCore
public import AnjuDomain
public import AnjuServices
import Synchronization

/// An authority of the tests: what it holds, and how often it was asked.
public final class TestAuthority: CheckAuthority {
    private let state: Mutex<(held: CheckIdentity?, asked: Int)>

    /// Holds this, or nothing.
    public init(holding held: CheckIdentity? = nil) { state = Mutex((held, 0)) }

    /// A record with the worker's own number under another name.
    public static var match: TestAuthority {
        TestAuthority(
            holding: CheckIdentity(
                documentNumber: "MX0000017", name: "AUNG CANARY KYAW", birthDate: "1880-12-31", nationality: "MMR"))
    }

    /// How often it was asked.
    public var asked: Int { state.withLock { $0.asked } }

    /// Holds something else from now on.
    public func hold(_ identity: CheckIdentity?) { state.withLock { $0.held = identity } }

    public func ask(_ inquiry: CheckInquiry) async throws -> CheckIdentity? {
        state.withLock { state in
            state.asked += 1
            return state.held
        }
    }
}
