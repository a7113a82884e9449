/// What a witness answers, by its status.
public enum WitnessAnswer: Hashable, Sendable {
    /// 200: it has kept the checkpoint, and signs it.
    case cosigned(NoteLine)
    /// 400: no question, or an old size beyond the checkpoint's.
    case malformed
    /// 403: the log's key has not signed.
    case notSigned
    /// 404: no log that it watches.
    case unknownLog
    /// 409: it has seen another size, or another tree of this size.
    case seen(size: Int)
    /// 422: the proof does not hold.
    case notConsistent

    /// The type of the body of 409.
    public static let sizeType = "text/x.tlog.size"

    /// The status of HTTP.
    public var status: Int {
        switch self {
        case .cosigned: 200
        case .malformed: 400
        case .notSigned: 403
        case .unknownLog: 404
        case .seen: 409
        case .notConsistent: 422
        }
    }

    /// The body; empty where the status says all.
    public var body: String {
        switch self {
        case .cosigned(let line): line.text + "\n"
        case .seen(let size): "\(size)\n"
        case .malformed, .notSigned, .unknownLog, .notConsistent: ""
        }
    }
}
