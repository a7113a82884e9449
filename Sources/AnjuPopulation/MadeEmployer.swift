/// A made-up employer: few that employ many, many that employ few.
enum MadeEmployer {
    private static let trades = [
        "翡翠加工厂", "木业有限公司", "餐饮服务店", "物流有限公司", "建筑劳务公司", "农业合作社", "电子厂", "服装厂", "酒店", "水果批发行", "修理店", "超市",
    ]
    private static let marks = Array("兴旺盛达发泰和顺昌隆源丰安康瑞祥宏远恒利")

    static func drawn(_ chance: inout Chance) -> String {
        // The minimum of two draws: the first employers have more people.
        let index = chance.lowIndex(below: marks.count * marks.count * trades.count)
        let (one, rest) = (index % marks.count, index / marks.count)
        return "示例\(marks[one])\(marks[rest % marks.count])\(trades[rest / marks.count])"
    }
}
