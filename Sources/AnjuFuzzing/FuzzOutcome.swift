/// What a parser made of an input.
///
/// The label tells kinds of outcome apart, such as a refusal's code. An input with a label that was not seen before is kept
/// and changed further, so that the fuzzer finds its way into a format step by step. There must be few of them.
public enum FuzzOutcome: Hashable, Sendable {
    /// Taken, and every rule held.
    case accepted(String)
    /// Refused as it should be, by an answer and not by an end.
    case refused(String)

    var isAccepted: Bool {
        switch self {
        case .accepted: true
        case .refused: false
        }
    }
}
