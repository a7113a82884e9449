/// What is wrong with a setting, where, and how to mend it.
struct SettingFault: Hashable, Sendable, Encodable {
    /// `anju.yaml:3`, a flag or a variable of the environment.
    let place: String
    let message: String
    let mend: String

    var text: String { "\(place): \(message)\n    \(mend)" }
}
