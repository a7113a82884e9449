extension LinkageModel {
    /// What was learned of ``LinkageSchema/people`` from a made-up register of 91,241 records (`anju generate`, seed 11).
    ///
    /// The register of a small town is too small to learn from, and people in it are not to be what a model is made of. That two
    /// files show other document numbers says next to nothing here: who shows a number that is on file is found at the counter.
    public static let people = LinkageModel(
        fields: [
            field(
                [0.6955, 0.0551, 0.1077, 0.0349, 0.0556, 0.0289, 0.0027, 0.0195],
                [6.083e-5, 5.833e-6, 1.417e-5, 1.392e-4, 3.809e-3, 9.908e-4, 0.6617, 0.3332]),
            field([0.9836, 0.0164], [0.4993, 0.5007]),
            field(
                [0.8347, 0.0174, 0.0409, 0.0317, 0.0450, 0.0286, 0.0016],
                [5.173e-5, 9.328e-6, 3.986e-5, 3.451e-4, 3.895e-3, 1.071e-2, 0.9850]),
            field([0.5729, 0.0077, 0.0313, 0.3881], [2.194e-4, 1.594e-2, 7.195e-2, 0.9119]),
            field([0.05, 0.95], [5.144e-6, 0.999995]),
        ], prior: 1e-5)

    private static func field(_ matching: [Double], _ random: [Double]) -> Field {
        Field(matching: matching, random: random, together: random)
    }
}
