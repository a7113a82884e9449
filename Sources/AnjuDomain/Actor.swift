/// Who acts: an official of an office, the person themselves, or the program.
public struct Actor: Hashable, Sendable, Codable {
    /// Whose hand it is.
    public enum Kind: String, Hashable, Sendable, Codable { case official, person, program }

    public var kind: Kind
    /// The account's or person's identifier; `anju` for the program.
    public var id: String
    /// As shown to colleagues and to the person.
    public var name: String
    /// Key of the role; empty for a person.
    public var role: String
    /// Key of the office; empty for a person.
    public var office: String
    /// Key of the office's department; `applicant` for a person.
    public var department: String
    /// GB/T 2260 code of the office's area.
    public var area: String

    public init(
        kind: Kind, id: String, name: String, role: String = "", office: String = "", department: String,
        area: String = ""
    ) {
        (self.kind, self.id, self.name, self.role) = (kind, id, name, role)
        (self.office, self.department, self.area) = (office, department, area)
    }

    /// The program, acting by rule.
    public static let program = Actor(kind: .program, id: "anju", name: "安居", department: "program")
}
