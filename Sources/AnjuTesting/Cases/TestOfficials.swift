import AnjuCore
public import AnjuDomain

/// People who work in the centre of the tests, by role.
public enum TestOfficials {
    /// 吕绿叶, at the counter of the centre.
    public static let clerk = official("clerk", "吕绿叶", "counter_clerk", "foreign_centre")
    /// A second clerk at the next window.
    public static let otherClerk = official("clerk2", "罕玉香", "counter_clerk", "foreign_centre")
    public static let health = official("health", "李医师", "health_officer", "health")
    /// 岩样, labour office.
    public static let labour = official("labour", "岩样", "labour_officer", "hr")
    public static let exitEntry = official("exit", "周敏", "exit_entry_officer", "exit_entry")
    public static let market = official("market", "段红", "market_officer", "market")
    public static let supervisor = official("head", "杨主任", "supervisor", "foreign_centre")
    public static let administrator = official("admin", "管理员", "administrator", "foreign_centre")
    /// A clerk of the same kind in Mangshi, another area.
    public static let outsider = official("other", "何芳", "counter_clerk", "foreign_centre", area: "533103")
    /// A health officer of that area.
    public static let outsideHealth = official("other2", "邵医师", "health_officer", "health", area: "533103")

    /// The offices of Mangshi, which a case of Ruili may be handed over to; market regulation has none there.
    static let officesInMangshi = ["foreign_centre", "health", "hr", "exit_entry"].map { department in
        Office(
            key: "mangshi_" + department, department: department,
            name: LocalizedText("芒市服务窗口", [.english: "Mangshi service window", .burmese: "မန်ရှီ ဝန်ဆောင်မှုကောင်တာ"]),
            area: "533103")
    }

    private static func official(
        _ id: String, _ name: String, _ role: String, _ department: String, area: String = "533102"
    ) -> Actor {
        Actor(
            kind: .official, id: "acc_" + id, name: name, role: role, office: department, department: department,
            area: area)
    }
}
