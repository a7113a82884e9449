/// The steps of a case as a graph: any that has no circle.
struct StepGraph: Hashable, Sendable {
    /// In an order in which nobody stands before what it waits for.
    var steps: [Step]

    /// One step, with all the words of its slip.
    struct Step: Hashable, Sendable {
        var key: String
        var title: String
        /// Department, window, officer.
        var who: String
        var status: Status
        /// The clock's or the outcome's words, beside the shape.
        var words: String
        /// One line more, such as until when a finding holds.
        var note: String?
        /// The keys of the steps it waits for.
        var after: [String] = []
        var path: String?
    }
}
