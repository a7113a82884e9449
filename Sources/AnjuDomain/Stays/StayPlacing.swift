public import AnjuCore

/// What becomes of somebody's other stays when one is registered.
///
/// Nobody lives at two places at once, and nobody lodges at two at once; who lives somewhere may lodge elsewhere.
public enum StayPlacing: Hashable, Sendable {
    /// It may be registered; these end as it begins, because the person moved.
    case placed(ending: [ID<Stay>])
    /// Another stay of its sort takes time of it.
    case overlapping

    /// Where a stay of this kind and time comes among those that are kept.
    ///
    /// One that goes on and began before ends where the new one goes on too; a new one whose end is known already ends none.
    public static func of(_ kind: StayKind, _ span: StaySpan, among others: [StayRecord]) -> StayPlacing {
        var ending: [ID<Stay>] = []
        for other in others where other.kind.isHome == kind.isHome && other.span.overlaps(span) {
            guard other.span.until == nil, span.until == nil, other.span.from < span.from else { return .overlapping }
            ending.append(other.id)
        }
        return .placed(ending: ending)
    }
}
