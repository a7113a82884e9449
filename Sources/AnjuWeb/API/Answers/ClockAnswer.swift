import AnjuCore
import AnjuDomain

/// How a time limit stands.
struct ClockAnswer: Encodable {
    var key: String
    var kind: String
    /// `not_started`, `running`, `stopped`, `kept`, `late`, `overdue`, `lapsed` or `unknown`.
    var standing: String
    var startedAt: String?
    var due: String?
    /// The last day may move: it lies where holidays are not decreed yet.
    var provisional: Bool
    /// When it was stopped, met, or over without being met.
    var at: String?
    var ground: String?
    /// The article it rests on.
    var basis: String

    init(_ reading: ClockReading) {
        (key, kind, basis) = (reading.clock.key, reading.clock.kind.rawValue, reading.basis)
        provisional = reading.isProvisional
        (startedAt, due) = (reading.startedAt?.description, reading.due?.description)
        switch reading.standing {
        case .notStarted: standing = "not_started"
        case .running: standing = "running"
        case .stopped(let since, let code): (standing, at, ground) = ("stopped", since.description, code)
        case .kept(let moment): (standing, at) = ("kept", moment.description)
        case .late(let moment): (standing, at) = ("late", moment.description)
        case .overdue: standing = "overdue"
        case .lapsed(let moment): (standing, at) = ("lapsed", moment.description)
        case .unknown: standing = "unknown"
        }
    }
}
