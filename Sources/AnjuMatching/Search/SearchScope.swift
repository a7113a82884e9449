/// Whom one reader may find, and by what: it is applied before anything is matched.
public struct SearchScope: Sendable {
    /// Beginnings of the areas' codes; one that is empty is everywhere.
    public var areas: [String]
    public var fields: SearchFields
    /// People of whom less may be found by: nothing at all for whoever is hidden from the reader.
    public var exceptions: [String: SearchFields]

    public init(areas: [String] = [""], fields: SearchFields = .all, exceptions: [String: SearchFields] = [:]) {
        (self.areas, self.fields, self.exceptions) = (areas, fields, exceptions)
    }
}
