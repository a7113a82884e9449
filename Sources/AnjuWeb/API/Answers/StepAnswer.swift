import AnjuCore
import AnjuDomain

/// How a step of a case stands.
struct StepAnswer: Encodable {
    /// What has to be mended.
    struct Reason: Encodable {
        var ground: String
        var about: String
        var words: String
    }

    var key: String
    var title: String
    var actor: String
    /// `ahead`, `open`, `waiting`, `returned`, `done`, `skipped` or `refused`.
    var state: String
    var ground: String?
    var words: String?
    var reasons: [Reason]
    var openedAt: String?
    var since: String?
    /// The account that has taken it on.
    var account: String?
    /// Whether the reader's department does it.
    var isYours: Bool

    init(_ step: Step, _ standing: StepStanding, isYours: Bool, _ language: LanguageTag) {
        (key, title, actor, self.isYours) = (step.key, step.title[language], step.actor, isYours)
        (openedAt, since, account) = (standing.openedAt?.description, standing.since?.description, standing.account)
        reasons = []
        switch standing.state {
        case .ahead: state = "ahead"
        case .open: state = "open"
        case .waiting(let code, let note): (state, ground, words) = ("waiting", code, note)
        case .returned(let list):
            state = "returned"
            reasons = list.map { Reason(ground: $0.ground, about: $0.about, words: $0.words) }
        case .done: state = "done"
        case .skipped: state = "skipped"
        case .refused(let code, let fact): (state, ground, words) = ("refused", code, fact)
        }
    }
}
