/// One sheet of a workbook.
public struct WorkbookSheet: Hashable, Sendable {
    /// As on its tab.
    public let name: String
    /// Whether its author hid it.
    public let isHidden: Bool
    /// The part that it lies in.
    let part: ZipPart
}
