import AnjuDomain

/// The number of a case as it was typed, read from a paper or heard: any keyboard's letters and digits, with its dashes or
/// without.
struct CaseNumber {
    /// As the centre writes it, so far as that can be told.
    let text: String
    /// Whether it has the shape of the centre's numbers.
    let isOfSeries: Bool

    init(_ typed: String, in centre: Centre) {
        let spelled = centre.present.series["case"]?.spelled(TypedText.compact(typed))
        isOfSeries = spelled != nil
        text = spelled ?? TypedText.halfWidth(typed).uppercased().filter { !$0.isWhitespace }
    }
}
