public import AnjuCore

/// How long records of a kind are kept.
public struct Retention: Hashable, Sendable {
    public var key: String
    public var text: LocalizedText
    /// What starts the time, such as `checked_out`; the program knows these.
    public var starts: String
    /// `nil` values: the deployment sets it.
    public var value: Dated<Int?>
    public var unit: TimeUnit
    /// Kinds of subjects whose items it keeps; `picture` and `entry` for pictures and the ledger.
    public var covers: Set<String>

    /// Without `covers`, what a pack that was kept before it said so means by the key.
    public init(
        key: String, text: LocalizedText, starts: String, value: Dated<Int?>, unit: TimeUnit,
        covers: Set<String>? = nil
    ) {
        (self.key, self.text, self.starts) = (key, text, starts)
        (self.value, self.unit) = (value, unit)
        self.covers = covers ?? Self.standing(for: key)
    }

    private static func standing(for key: String) -> Set<String> {
        switch key {
        case "residence_registration":
            ["person", "document", "visit", "dwelling", "tenancy", "household_member"]
        case "lodging_registration": ["stay"]
        case "permit_files": ["permit", "guarantee", "employment", "organisation", "case"]
        case "employment_and_guarantees": ["guarantee", "employment"]
        case "identity_and_supporting_images": ["picture"]
        case "access_log": ["entry"]
        default: []
        }
    }
}
