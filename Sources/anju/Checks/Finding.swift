/// One thing that `anju doctor` looked at.
struct Finding: Codable, Sendable {
    /// What was looked at, stable for scripts, such as `schema`.
    let about: String
    let isGood: Bool
    let found: String
    /// What to do where it is not good.
    let mend: String?

    static func good(_ about: String, _ found: String) -> Finding {
        Finding(about: about, isGood: true, found: found, mend: nil)
    }

    static func wrong(_ about: String, _ found: String, mend: String) -> Finding {
        Finding(about: about, isGood: false, found: found, mend: mend)
    }
}
