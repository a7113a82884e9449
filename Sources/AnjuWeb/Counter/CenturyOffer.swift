import AnjuCore
import AnjuDomain

/// The birth in the other century: a machine-readable zone has two digits of the year, and both can be.
enum CenturyOffer {
    /// The birth that is not in the box; `nil` where the zone leaves no choice, or somebody typed another birth.
    static func birth(_ form: IntakeForm, _ reading: MRZReading?) -> String? {
        guard let fields = reading?.fields, let birth = fields.birth, let other = fields.otherBirth,
            reading?.checkDigit(.birth)?.isRight == true
        else { return nil }
        switch ItemReader.isoDate(form["birth_date"]) {
        case birth.description: return other.description
        case other.description: return birth.description
        default: return nil
        }
    }
}
