/// How a case stands after an act.
struct OutcomeAnswer: Encodable {
    var status: String
    var version: Int
    /// What still stands against ending the step; empty where it ended or was not meant to.
    var open: [ViolationAnswer]
    var permit: String?
}
