/// Why no time stamp was kept.
enum TimestampFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// No answer, or one that HTTP or its type says is none.
    case unreachable(String)
    /// The authority says no, with its `PKIStatus`.
    case refused(Int)
    /// The answer is no token of RFC 3161.
    case malformed
    /// The token stamps something else than what was asked, or answers another question.
    case other

    var description: String {
        switch self {
        case .unreachable(let reason): reason
        case .refused(let status): "it refused with status \(status)"
        case .malformed: "its answer is no time stamp"
        case .other: "it stamped something else"
        }
    }
}
