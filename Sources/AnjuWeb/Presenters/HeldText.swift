import AnjuCore
import AnjuDomain

/// A held value as somebody would type it, so that it reads back as the same value.
struct HeldText {
    let zone: LegalZone

    /// A moment in local time to the minute, where it is one; everything else as it is kept.
    func typed(_ value: String, _ item: Item) -> String {
        guard item.type == .datetime, let moment = Instant(value) else { return value }
        return "\(zone.day(of: moment)) \(zone.time(of: moment))"
    }
}
