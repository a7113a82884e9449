/// The reissue count that travel permits print after their number, a common error of hotel entries.
enum ReissueCount {
    /// Says that the count was set aside.
    static func note(_ reissue: String?) -> [ReadingNote] {
        reissue.map { [ReadingNote("identifier.reissue-count", ["read": $0])] } ?? []
    }
}
