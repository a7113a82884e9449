import AnjuSQL

/// A table with rows that are somebody's, each of which changes whose it is when two files become one.
public enum MergedTable: String, CaseIterable, Sendable {
    case cases = "case_file"
    case documents = "document"
    case stays = "stay"
    case employments = "employment"
    case guarantees = "guarantee"
    case tenancies = "tenancy_tenant"
    case permits = "permit"
    case pictures = "case_image"
    case drafts = "registration_draft"
    case requests = "own_request"
    case sheets = "own_sheet"
    case blocks = "access_block"
    case emergencies = "break_glass"
    case wards = "guardianship.ward"
    case guardians = "guardianship.guardian"

    var table: SQL {
        switch self {
        case .cases: "case_file"
        case .documents: "document"
        case .stays: "stay"
        case .employments: "employment"
        case .guarantees: "guarantee"
        case .tenancies: "tenancy_tenant"
        case .permits: "permit"
        case .pictures: "case_image"
        case .drafts: "registration_draft"
        case .requests: "own_request"
        case .sheets: "own_sheet"
        case .blocks: "access_block"
        case .emergencies: "break_glass"
        case .wards, .guardians: "guardianship"
        }
    }

    /// The column that says whose it is.
    var person: SQL {
        switch self {
        case .wards: "ward"
        case .guardians: "guardian"
        default: "person"
        }
    }

    /// In which case it is, where rows of the table are of one.
    var unit: SQL {
        switch self {
        case .stays, .employments, .guarantees, .permits, .pictures: "case_id"
        default: "CAST(NULL AS TEXT)"
        }
    }
}

/// A row that is somebody's.
public struct MergedRow: Hashable, Sendable {
    /// ``MergedTable``'s name, or `submission` or `conflict`.
    public var table: String
    public var id: String
    /// Case, stay or job with which it came.
    public var unit: String?

    public init(table: String, id: String, unit: String? = nil) { (self.table, self.id, self.unit) = (table, id, unit) }
}

/// Whose a row was when two files became one.
public enum MergeSide: String, Hashable, Sendable {
    case kept, folded
    /// A disagreement of the two.
    case raised
}
