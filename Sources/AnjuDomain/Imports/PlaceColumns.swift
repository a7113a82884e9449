import AnjuCore

/// The columns of the register of places: no form of the dictionary has them.
enum PlaceColumns {
    /// Which level of the tree a column names, from the outermost.
    static let levels: [(key: String, kind: PlaceKind)] = [
        ("place_building", .building), ("place_unit", .unit), ("place_room", .room), ("place_bed", .bed),
    ]

    static let all = [
        column("place_area", 12, "区划代码", "Area code", "နယ်မြေကုဒ်", isNeeded: true),
        column("place_building", 160, "楼栋门牌", "Building", "အဆောက်အအုံ", isNeeded: true),
        column("place_unit", 40, "单元", "Unit", "ယူနစ်"), column("place_room", 40, "房间", "Room", "အခန်း"),
        column("place_bed", 40, "床位", "Bed", "ကုတင်"),
        column("place_capacity", 5, "可住人数", "People it is meant for", "နေထိုင်နိုင်သူဦးရေ"),
    ]

    private static func column(
        _ key: String, _ length: Int, _ chinese: String, _ english: String, _ burmese: String, isNeeded: Bool = false
    ) -> RegisterColumn {
        let item = Item(
            id: key, key: key, text: LocalizedText(chinese, [.english: english, .burmese: burmese]), type: .string,
            maxLength: length, group: "dwelling", subject: "dwelling", forms: [])
        return RegisterColumn(item: item, isNeeded: isNeeded)
    }
}

extension Register {
    /// Which level of the tree of places a column names, from the outermost.
    public static var placeLevels: [(key: String, kind: PlaceKind)] { PlaceColumns.levels }
}
