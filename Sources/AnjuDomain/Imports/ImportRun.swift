public import AnjuCore

/// One file on its way into a register.
public struct ImportRun: Hashable, Sendable, Identified {
    public static let idPrefix = "imp"

    /// Rows from which on a second person releases a run.
    public static let secondPersonOver = 1_000
    /// Most rows of one transaction.
    public static let chunk = 100
    /// Days for which file and rows are kept after the last thing that was done with them; so long it can be undone.
    public static let days = 30

    public var id: ID<ImportRun>
    public var register: Register
    public var area: String
    public var department: String
    public var fileName: String
    public var fileSize: Int
    public var state: ImportState
    /// Code of the problem that ended it.
    public var fault: String?
    /// What the words above its columns are known by, whatever their order.
    public var headings: String
    /// Words above columns with the items that somebody said they mean; an empty key says that the column is not read.
    public var mapping: [String: String]
    public var uploader: Actor
    public var releaser: Actor?
    /// Who had it taken back.
    public var withdrawer: Actor?
    public var createdAt: Instant
    /// When every row had its outcome.
    public var waitingAt: Instant?
    public var endedAt: Instant?
    public var expiresAt: Instant
    /// Rows of the register in the file.
    public var rows: Int
    /// Rows that have their outcome.
    public var reached: Int
    /// Rows that a release has come past.
    public var written: Int
    /// Written rows that an undoing has come past.
    public var withdrawn: Int

    /// A run that was just brought: its area and department are those of who brought it.
    public init(
        id: ID<ImportRun>, register: Register, fileName: String, fileSize: Int, uploader: Actor, createdAt: Instant
    ) {
        (self.id, self.register, self.fileName, self.fileSize) = (id, register, fileName, fileSize)
        (self.uploader, self.createdAt) = (uploader, createdAt)
        (area, department, state) = (uploader.area, uploader.department, .uploaded)
        (headings, mapping) = ("", [:])
        (rows, reached, written, withdrawn) = (0, 0, 0, 0)
        expiresAt = createdAt.adding(days: Self.days)
    }

    /// Whether another than who brought the file has to release it.
    public var needsSecondPerson: Bool { rows > Self.secondPersonOver }
}
