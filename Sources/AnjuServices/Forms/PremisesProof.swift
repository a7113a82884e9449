import AnjuCore
import AnjuDomain

/// What a trader proves the place of business by: codes of the list `premises_proof`.
enum PremisesProof {
    /// The title, shown as original: nobody else answers for the person.
    static let ownTitle = "1"
    /// The owner of the premises guarantees.
    static let guarantee = "2"

    /// What a guarantee says of the guarantor, or it is none.
    private static let guarantor = ["guarantor_name", "guarantor_id_or_uscc"]

    /// Boxes about the guarantor that are empty although an owner is said to guarantee.
    static func violations(_ values: [String: String], boxes: [CaptureField]) -> [Violation] {
        guard values["premises_proof_type"] == guarantee else { return [] }
        return guarantor.filter { key in values[key] == nil && boxes.contains { $0.item.key == key } }.map {
            Violation($0, "guarantor.needed")
        }
    }
}
