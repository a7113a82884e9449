/// How long a search takes while nobody else works, and while people are registered and a file is taken in (G11).
struct LoadResult: Codable, Sendable {
    /// Searches of one state of the centre, in milliseconds.
    struct Leg: Codable, Sendable {
        var searches: Int
        var p50: Double
        var p95: Double
        var p99: Double

        init(_ sample: Sample) {
            searches = sample.count
            (p50, p95, p99) = (sample.median, sample.percentile(95), sample.percentile(99))
        }
    }

    var engine: String
    /// On file before anything was measured.
    var people: Int
    var idle: Leg
    /// While the file's rows are read and held against what is on file.
    var reading: Leg
    /// While they are written.
    var writing: Leg
    /// Registrations a second that were asked for, and that were done.
    var wanted: Double
    var registered: Double
    /// Rows of the file, and seconds until the last was written.
    var rows: Int
    var seconds: Double

    var ratio: Double { idle.p99 == 0 ? 0 : max(reading.p99, writing.p99) / idle.p99 }
}
