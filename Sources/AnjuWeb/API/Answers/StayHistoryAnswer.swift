import AnjuServices

/// All stays that are kept of a person, the latest first.
struct StayHistoryAnswer: Encodable {
    var person: StayAnswer.Person
    var stays: [StayAnswer]
    var halfYear: HalfYearAnswer

    init(_ history: ViewStays.History) {
        (person, stays) = (StayAnswer.Person(history.person), history.lines.map(StayAnswer.init))
        halfYear = HalfYearAnswer(history.count)
    }
}
