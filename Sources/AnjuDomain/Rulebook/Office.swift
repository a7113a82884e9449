public import AnjuCore

/// A department in an area: where people sit and work is done.
public struct Office: Hashable, Sendable {
    public var key: String
    /// Key of the department.
    public var department: String
    public var name: LocalizedText
    /// GB/T 2260 code.
    public var area: String
    public var address: LocalizedText?
    /// Windows of the hall, such as `3`.
    public var windows: [String]
    /// Key of the site it sits on.
    public var site: String?

    public init(
        key: String, department: String, name: LocalizedText, area: String, address: LocalizedText? = nil,
        windows: [String] = [], site: String? = nil
    ) {
        (self.key, self.department, self.name) = (key, department, name)
        (self.area, self.address, self.windows) = (area, address, windows)
        self.site = site
    }
}
