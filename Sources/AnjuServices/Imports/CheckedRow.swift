import AnjuCore

/// One row of a register as it was read.
struct CheckedRow {
    /// Canonical values by item key, of what is not at fault.
    var values: [String: String]
    /// Every fault at once, in the order of the columns.
    var violations: [Violation]
}
