public import AnjuSQL

extension ReadTransaction {
    /// The newest stamps, the newest first.
    public func stamps(limit: Int) throws -> [LogStamp] {
        try rows("SELECT size, asked_at, at, note, reply FROM log_stamp ORDER BY size DESC LIMIT \(limit)")
            .map(LogStamp.init)
    }

    /// The stamp of the checkpoint of this size.
    public func stamp(of size: Int) throws -> LogStamp? {
        try rows("SELECT size, asked_at, at, note, reply FROM log_stamp WHERE size = \(size)").first.map(LogStamp.init)
    }
}

extension LogStamp {
    fileprivate init(_ row: Row) throws {
        self.init(
            size: try row.get("size"), askedAt: try row.get("asked_at"), at: try row.get("at"),
            note: try row.get("note"), reply: try row.get("reply"))
    }
}
