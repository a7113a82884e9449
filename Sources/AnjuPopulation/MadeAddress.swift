/// A made-up address in its parts.
struct MadeAddress: Hashable, Sendable {
    var road: String
    var house: Int
    var building: Int
    var room: Int

    /// Unreviewed: names that stand for no road.
    private static let roads: [String] = {
        let first = Array("东西南北中新老金银春夏秋冬上下前后大小长")
        let second = Array("河山桥花园林门井田湖江岭坡街巷市村塘沟台")
        return first.flatMap { one in second.map { "示例\(one)\($0)路" } }
    }()

    static func drawn(_ chance: inout Chance) -> MadeAddress {
        MadeAddress(
            road: roads[chance.below(roads.count)], house: chance.number(1...199), building: chance.number(1...12),
            room: chance.number(1...18) * 100 + chance.number(1...6))
    }

    var usual: String { "\(road)\(house)号\(building)栋\(room)室" }

    /// The same place as another hand writes it.
    func other(_ chance: inout Chance) -> String {
        switch chance.below(4) {
        case 0: "\(road)\(house)号\(building)-\(room)"
        case 1: "\(road)\(house)号\(building)幢\(room)"
        case 2: "\(road)\(house)号"
        default: "瑞丽市\(road)\(house)号\(building)栋\(room)室"
        }
    }
}
