/// A row of a worklist with the case and person it belongs to.
public struct WorklistItem: Sendable {
    public var row: WorklistRow
    public var record: CaseRecord
    public var person: PersonRecord

    public init(row: WorklistRow, record: CaseRecord, person: PersonRecord) {
        (self.row, self.record, self.person) = (row, record, person)
    }
}
