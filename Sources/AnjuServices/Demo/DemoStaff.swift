public import AnjuCore
import AnjuDomain
import AnjuStore

/// The officials of a demonstration: one for each role that an office of the pack can have.
public struct DemoStaff: Sendable {
    /// An account with the password that is shown once.
    public struct Member: Sendable {
        public let login: String
        public let role: LocalizedText
        public let office: LocalizedText
        public let password: String
    }

    public private(set) var members: [Member] = []
    private var actors: [Actor] = []

    init() {}

    /// Makes the accounts, each with a password of its own.
    mutating func hire(_ accounts: Accounts, passphrase: @Sendable () -> String) async throws {
        let rulebook = accounts.centre.rulebook
        let names = ["示例·安", "示例·和", "示例·宁", "示例·平", "示例·康", "示例·顺", "示例·泰", "示例·乐", "示例·清"]
        for (index, (role, number, departments)) in Self.posts(rulebook).enumerated() {
            guard let office = rulebook.offices.first(where: { departments.contains($0.department) }) else { continue }
            let password = passphrase()
            let draft = Accounts.Draft(
                login: role.key.replacing("_", with: "-") + number, name: names[index % names.count], role: role.key,
                office: office.key, station: "\(index + 1)", password: password)
            let id = try await accounts.make(draft, isFounding: true, by: .program).id
            actors.append(
                Actor(
                    kind: .official, id: id.rawValue, name: draft.name, role: role.key, office: office.key,
                    department: office.department, area: office.area))
            members.append(Member(login: draft.login, role: role.name, office: office.name, password: password))
        }
    }

    /// One of each role, a second of the one that administers (whatever is widened takes two), and one at each further
    /// department whose steps the role does.
    private static func posts(_ rulebook: Rulebook) -> [(role: Role, number: String, departments: Set<String>)] {
        let acting = Set(rulebook.procedures.flatMap { $0.steps.map(\.actor) })
        return rulebook.rights.roles.values.sorted { $0.key < $1.key }.flatMap { role in
            let departments = Set(role.departments)
            if role.may(.administer, for: "operation") { return [(role, "", departments), (role, "-2", departments)] }
            let first = rulebook.offices.first { departments.contains($0.department) }?.department
            let others = departments.intersection(acting).subtracting([first].compactMap(\.self)).sorted()
            let isClerk = role.may(.write, for: "case_step")
            return [(role, "", departments)]
                + (isClerk ? others.map { (role, "-" + $0.replacing("_", with: "-"), [$0]) } : [])
        }
    }

    /// Somebody who may do this in cases.
    func official(who may: AccessAction, _ rulebook: Rulebook) throws -> Actor {
        let found = actors.first { rulebook.rights.roles[$0.role]?.may(may, for: "case_step") == true }
        guard let found else { throw Problem(.missing, "demo.no-official", ["department": may.rawValue]) }
        return found
    }

    /// Somebody of `department` who works on cases.
    func official(of department: String, _ rulebook: Rulebook) throws -> Actor {
        let found = actors.first {
            $0.department == department && rulebook.rights.roles[$0.role]?.mayName("case_step") == true
        }
        guard let found else { throw Problem(.missing, "demo.no-official", ["department": department]) }
        return found
    }
}
