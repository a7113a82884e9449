/// How a row is shown.
public enum WorkbookRowStyle: CaseIterable, Sendable {
    /// As the rest.
    case plain
    /// Bold, as what stands above the columns.
    case heading
    /// On a light ground that says: look here.
    case marked
}
