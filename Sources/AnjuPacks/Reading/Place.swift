/// Where something stands in a pack: what a finding points to.
struct Place: Hashable, Sendable {
    /// Relative to the pack's folder; files of the pack below begin with `../`.
    var file: String
    /// 1-based.
    var line: Int
}
