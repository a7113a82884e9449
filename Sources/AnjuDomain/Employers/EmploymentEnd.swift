/// How a job ended, as the register says it; why is nobody's business here.
public enum EmploymentEnd: String, Hashable, Sendable, CaseIterable {
    case left
    /// The person said to have left for another employer, whose report says so.
    case moved
    /// It was entered by mistake: it takes no time, and stays readable.
    case mistaken

    /// What an employer's report can say.
    public static let reported: [EmploymentEnd] = [.left, .mistaken]
}
