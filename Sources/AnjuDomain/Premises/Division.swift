/// A street or a community below the areas that the pack knows, as the office registered it.
public struct Division: Hashable, Sendable {
    /// The statistical code: nine digits for a street or town, twelve for a community or village.
    public var code: String
    public var parent: String
    public var name: String

    public init(code: String, parent: String, name: String) {
        (self.code, self.parent, self.name) = (code, parent, name)
    }

    /// Whether `code` is that of a division one level below `parent`, by the digits of each level.
    public static func isBelow(_ code: String, _ parent: String) -> Bool {
        guard code.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let place = lengths.firstIndex(of: code.count)
        else { return false }
        let above = Unit(area: parent)
        return above.contains(area: code) && above.path.count == place + 3 && Unit(area: code).path.count == place + 4
    }

    /// Digits of a street's and of a community's code.
    private static let lengths = [9, 12]
}
