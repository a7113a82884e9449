public import AnjuCore

/// Something that was done in a case, by whom and when.
///
/// Actions are added and never changed.
public struct CaseAction: Hashable, Sendable, Identified {
    public static let idPrefix = "act"

    public var id: ID<CaseAction>
    public var at: Instant
    public var actor: Actor
    /// Parties who were there in person, such as `applicant`.
    public var present: Set<String>
    public var kind: Kind

    public init(id: ID<CaseAction>, at: Instant, actor: Actor, present: Set<String> = [], kind: Kind) {
        (self.id, self.at, self.actor, self.present, self.kind) = (id, at, actor, present, kind)
    }

    /// What was done.
    public enum Kind: Hashable, Sendable, Codable {
        case opened(entry: String)
        case assigned(step: String, account: String)
        case captured(step: String, form: String, submission: String)
        case paper(id: String, how: PaperStanding.How)
        case toldOnce(missing: [String], language: String)
        case asked(step: String, question: String)
        case answered(step: String, question: String, answer: String)
        case factSet(key: String, value: String)
        case event(key: String, at: Instant)
        case completed(step: String)
        /// A step was decided although conditions of these keys fail; `reason` is the official's.
        case overruled(step: String, rules: [String], reason: String)
        case skipped(step: String, reason: String)
        case returned(step: String, reasons: [ReturnReason])
        case replied(step: String)
        case waits(step: String, ground: String, note: String)
        case resumed(step: String)
        /// The person was sent on to a department that helps while the step waits for `ground`.
        case referred(step: String, department: String, ground: String)
        case refused(step: String, ground: String, fact: String)
        /// `asked` says how the applicant asked for it.
        case withdrawn(reason: String, asked: Asking? = nil)
        /// Handed over to another office; `area` is where the case is from then on.
        ///
        /// Without an area it ended here and began anew there, as it was once recorded.
        case transferred(office: String, reason: String, area: String? = nil)
        case extended(clock: String, reason: String)
        case permitIssued(permit: String, number: String)
        case later(step: String)
        /// A subject that others have registered, such as an employer, is to stand in the file once the step is filled in.
        case named(step: String, kind: String, subject: String)
        /// Two sources disagreed on an item and somebody who answers for it decided.
        case settled(item: String, outcome: Settlement.Outcome)
        /// The dates that bound a permit changed, and with them its last day.
        case permitBounded(permit: String, until: String)
        /// The permit was endorsed and is in use until the day; where it was late, years count from `anew`.
        case permitEndorsed(permit: String, until: String, anew: String? = nil)
        /// A new card with the same last day takes the place of the one that is lost or spoilt.
        case permitReplaced(permit: String)
        /// The case follows another version of the pack from here on, at somebody's choice.
        case rulesChanged(pack: String, version: String, reason: String)
        /// A picture that fails a check was kept all the same, for a reason that the pack allows.
        case imageExcepted(image: String, exception: String)
    }
}
